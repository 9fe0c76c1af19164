using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Collections.Links;

namespace Quire.Repository.Collections;

/// <summary>Registers collections and what they pass on to what lies in them.</summary>
internal static class CollectionServices
{
    public static IServiceCollection AddCollections(this IServiceCollection services)
    {
        services.AddScoped<CollectionOwners>();
        services.AddScoped<CollectionsInForce>();
        services.AddScoped<LinkReach>();
        services.AddScoped<CollectionSettingsInput>();
        return services;
    }
}
