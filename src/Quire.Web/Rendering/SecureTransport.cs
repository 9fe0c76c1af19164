using Microsoft.AspNetCore.Http;
using Quire.Api.Http;

namespace Quire.Web.Rendering;

/// <summary>
/// Has browsers that came by TLS come so again. That is said of a request and not of what it asks for: answers that are kept for
/// others know nothing of it.
/// </summary>
internal sealed class SecureTransport(RequestDelegate next, InstallationFacts installation)
{
    private readonly bool _isSecure = installation.SiteUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context)
    {
        if (_isSecure && context.Request.IsHttps)
        {
            context.Response.OnStarting(
                static state =>
                {
                    ((HttpResponse)state).Headers.StrictTransportSecurity = "max-age=31536000";
                    return Task.CompletedTask;
                },
                context.Response
            );
        }

        return next(context);
    }
}
