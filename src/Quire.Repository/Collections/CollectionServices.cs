using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Collections.Featured;

namespace Quire.Repository.Collections;

/// <summary>Registers collections and what they pass on to what lies in them.</summary>
internal static class CollectionServices
{
    public static IServiceCollection AddCollections(this IServiceCollection services)
    {
        services.AddScoped<CollectionOwners>();
        services.AddScoped<CollectionsInForce>();
        services.AddScoped<CollectionSettingsInput>();
        services.AddScoped<CollectionChanges>();
        services.AddScoped<CollectionViews>();
        services.AddScoped<FeaturedItemViews>();
        services.AddScoped<FeaturedItemChanges>();
        return services;
    }
}
