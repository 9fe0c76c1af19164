using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Identifiers.Generators;

namespace Quire.Identifiers.Handle;

/// <summary>Offers handle servers as providers of identifiers.</summary>
public static class HandleServices
{
    /// <summary>Lets providers of the configuration be of the type <c>hdl</c>.</summary>
    public static IServiceCollection AddHandle(this IServiceCollection services) =>
        services.AddSingleton<IIdentifierProviderType, HandleType>();
}
