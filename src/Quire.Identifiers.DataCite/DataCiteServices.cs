using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Identifiers;

namespace Quire.Identifiers.DataCite;

/// <summary>Offers DataCite as a provider of identifiers.</summary>
public static class DataCiteServices
{
    /// <summary>Lets <c>:DoiProvider</c> be <c>DataCite</c>.</summary>
    public static IServiceCollection AddDataCite(this IServiceCollection services) =>
        services.AddSingleton<IIdentifierProvider, DataCiteProvider>();
}
