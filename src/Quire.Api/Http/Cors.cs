using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Quire.Api.Http;

/// <summary>
/// Tells browsers which pages may call the API. The older servers let every page read public data and the newer ones ask for
/// configuration; without configuration this one does as the older, for reads alone and never for administration, and with
/// configuration as the newer, for the whole API.
/// </summary>
internal sealed class Cors(RequestDelegate next, IOptions<CorsOptions> options)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            return next(context);
        }

        var headers = context.Response.Headers;
        if (options.Value.Origins.Count > 0 && !options.Value.Origins.Contains("*"))
        {
            // Whatever the origin, and without one: the answer to another page would not be the same.
            headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        }

        if (AllowedOrigin(context.Request) is not { } origin)
        {
            return next(context);
        }

        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlExposeHeaders = options.Value.ExposedHeaders;
        if (!HttpMethods.IsOptions(context.Request.Method) || context.Request.Headers.AccessControlRequestMethod.Count == 0)
        {
            return next(context);
        }

        headers.AccessControlAllowMethods = options.Value.Methods;
        headers.AccessControlAllowHeaders = options.Value.AllowedHeaders;
        headers.AccessControlMaxAge = "600";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private string? AllowedOrigin(HttpRequest request)
    {
        var origins = options.Value.Origins;
        if (origins.Count == 0)
        {
            return
                (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
                && !request.Path.StartsWithSegments("/api/admin", StringComparison.OrdinalIgnoreCase)
                ? "*"
                : null;
        }

        if (origins.Contains("*"))
        {
            return "*";
        }

        var asked = request.Headers.Origin.ToString();
        return origins.Contains(asked, StringComparer.OrdinalIgnoreCase) ? asked : null;
    }
}
