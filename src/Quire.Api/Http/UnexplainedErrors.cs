using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Quire.Api.Http;

/// <summary>
/// Says what the framework leaves unsaid: it refuses an unknown host, a condition that does not hold and a range outside the file
/// with a status alone, where clients look for the error envelope. Stands before everything else.
/// </summary>
public static class UnexplainedErrors
{
    /// <summary>Adds it to an application, as the first of what answers.</summary>
    public static IApplicationBuilder UseExplanations(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                await next(context);
                var response = context.Response;
                if (
                    !response.HasStarted
                    && response.ContentLength is null or 0
                    && MessageOf(context) is { } message
                    && !IsTold(context)
                )
                {
                    response.ContentLength = null;
                    response.Headers.ContentDisposition = default;
                    await ErrorWriter.WriteAsync(context, response.StatusCode, message);
                }
            }
        );

    // What was written is not sent yet, but counted.
    private static bool IsTold(HttpContext context) => context.Response.BodyWriter.UnflushedBytes > 0;

    private static string Named(HostString host) => host.HasValue ? $"'{host.Host}'" : "(none)";

    private static string? MessageOf(HttpContext context) =>
        context.Response.StatusCode switch
        {
            // Hosts are looked at before it is asked which endpoint is meant.
            StatusCodes.Status400BadRequest when context.GetEndpoint() is null =>
                $"The host {Named(context.Request.Host)} this request names is none this server answers for. "
                    + "If it is a name of this server, add it to the setting AllowedHosts.",
            StatusCodes.Status412PreconditionFailed => "The file is not, or no longer, what the request asks it to be.",
            StatusCodes.Status416RangeNotSatisfiable => "The file ends before the range that is asked for.",
            _ => null,
        };
}
