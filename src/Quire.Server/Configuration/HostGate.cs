using Microsoft.AspNetCore.Http;

namespace Quire.Server.Configuration;

/// <summary>
/// Stands around the framework's check of the host. Probes of a load balancer or an orchestrator name whatever address they
/// connect to, so health is told to everybody; what is refused is told to whoever runs the server.
/// </summary>
internal sealed class HostGate(RequestDelegate next, RefusedHosts refused)
{
    private static readonly PathString Health = "/health";

    public async Task InvokeAsync(HttpContext context)
    {
        var host = context.Request.Host;
        if (context.Request.Path.StartsWithSegments(Health, StringComparison.Ordinal))
        {
            // Nothing there depends on it.
            context.Request.Host = new("localhost");
        }

        await next(context);
        // Hosts are looked at before it is asked which endpoint is meant.
        if (context.Response.StatusCode == StatusCodes.Status400BadRequest && context.GetEndpoint() is null)
        {
            refused.Note(host.Host);
        }
    }
}
