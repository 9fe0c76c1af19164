using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Quire.Api.Http;

/// <summary>
/// Says what the framework leaves unsaid: it refuses an unknown host, a condition that does not hold and a range outside the file
/// with a status alone, where clients look for the error envelope. Stands before everything else.
/// </summary>
public static class UnexplainedErrors
{
    public static IApplicationBuilder UseExplanations(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        var response = context.Response;
        if (!response.HasStarted && response.ContentLength is null or 0 && MessageOf(response.StatusCode) is { } message && !IsTold(context))
        {
            response.ContentLength = null;
            response.Headers.ContentDisposition = default;
            await ErrorWriter.WriteAsync(context, response.StatusCode, message);
        }
    });

    // What was written is not sent yet, but counted.
    private static bool IsTold(HttpContext context) => context.Response.BodyWriter.UnflushedBytes > 0;

    private static string? MessageOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The host this request names is none this server answers for.",
        StatusCodes.Status412PreconditionFailed => "The file is not, or no longer, what the request asks it to be.",
        StatusCodes.Status416RangeNotSatisfiable => "The file ends before the range that is asked for.",
        _ => null,
    };
}
