using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Http;

namespace Quire.Api.Accounts.OpenId;

/// <summary>Registers bearer tokens that others issue.</summary>
internal static class OpenIdServices
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddOpenId(this IServiceCollection services)
    {
        services.AddHttpClient(IssuerKeys.Client, http => http.Timeout = Longest);
        services.AddSingleton<IssuerKeys>();
        services.AddSingleton<BearerTokens>();
        services.AddSingleton<ICredentialReader, BearerTokenReader>();
        return services;
    }
}
