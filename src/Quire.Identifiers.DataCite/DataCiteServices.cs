using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Identifiers;
using Quire.Repository.Identifiers.Generators;

namespace Quire.Identifiers.DataCite;

/// <summary>Offers DataCite as a provider of identifiers.</summary>
public static class DataCiteServices
{
    /// <summary>Lets <c>:DoiProvider</c> be <c>DataCite</c>, and providers of the configuration have accounts there.</summary>
    public static IServiceCollection AddDataCite(this IServiceCollection services) =>
        services
            .AddSingleton<DataCiteLimits>()
            .AddSingleton<IIdentifierProvider, DataCiteProvider>()
            .AddSingleton<IIdentifierProviderType, DataCiteType>();
}
