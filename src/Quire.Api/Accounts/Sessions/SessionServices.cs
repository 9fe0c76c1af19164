using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Http;

namespace Quire.Api.Accounts.Sessions;

/// <summary>Registers people who sign in with a browser.</summary>
internal static class SessionServices
{
    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddSingleton<SessionCookies>();
        services.AddSingleton<ProviderSignIn>();
        services.AddSingleton<SessionReader>();
        services.AddSingleton<ICredentialReader>(provider => provider.GetRequiredService<SessionReader>());
        return services;
    }
}
