using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Quire.Domain.Errors;

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
                    && RefusalOf(context) is { } refusal
                    && !IsTold(context)
                )
                {
                    response.ContentLength = null;
                    response.Headers.ContentDisposition = default;
                    await ErrorWriter.WriteRefusalAsync(context, refusal, response.StatusCode);
                }
            }
        );

    // What was written is not sent yet, but counted.
    private static bool IsTold(HttpContext context) => context.Response.BodyWriter.UnflushedBytes > 0;

    private static string Named(HostString host) => host.HasValue ? $"'{host.Host}'" : "(none)";

    private static RepositoryError? RefusalOf(HttpContext context) =>
        context.Response.StatusCode switch
        {
            // Hosts are looked at before it is asked which endpoint is meant.
            StatusCodes.Status400BadRequest when context.GetEndpoint() is null => RequestErrors
                .HostUnknown(Named(context.Request.Host))
                .Error,
            StatusCodes.Status412PreconditionFailed => RequestErrors.ConditionFailed().Error,
            StatusCodes.Status416RangeNotSatisfiable => RequestErrors.RangeBeyondEnd().Error,
            _ => null,
        };
}
