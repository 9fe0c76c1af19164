using Microsoft.Extensions.DependencyInjection;

namespace Quire.Repository.Collections;

/// <summary>Registers collections and what they pass on to what lies in them.</summary>
internal static class CollectionServices
{
    public static IServiceCollection AddCollections(this IServiceCollection services)
    {
        services.AddScoped<CollectionOwners>();
        services.AddScoped<DatasetRulesLookup>();
        services.AddScoped<DatasetRulesEditing>();
        return services;
    }
}
