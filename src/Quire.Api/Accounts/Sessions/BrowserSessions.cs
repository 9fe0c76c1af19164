using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Accounts.Sessions;

namespace Quire.Api.Accounts.Sessions;

/// <summary>The session of a browser, for pages.</summary>
public static class BrowserSessions
{
    /// <summary>The session a request speaks of, and what its changes are sent with; null for none in force.</summary>
    public static async Task<(Session Session, string Antiforgery)?> FindAsync(HttpContext context)
    {
        var services = context.RequestServices;
        return
            services.GetRequiredService<SessionCookies>().SecretIn(context.Request) is { } secret
            && await services.GetRequiredService<SessionDirectory>().FindAsync(secret, context.RequestAborted) is { } session
            ? (session, Antiforgery.Of(secret))
            : null;
    }
}
