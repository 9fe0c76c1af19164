using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Quire.Api.Http;

/// <summary>
/// Tells browsers which pages may call the API. The older servers let every page read public data and the newer ones ask for
/// configuration; without configuration this one does as the older, for reads alone, without a token and never for
/// administration, and with configuration as the newer, for the whole API.
/// </summary>
internal sealed class Cors(RequestDelegate next, IOptions<CorsOptions> options)
{
    private const string Reads = "GET, HEAD";

    // Who could send these from a page elsewhere would not read as everybody does.
    private static readonly string[] Secrets = ["X-Dataverse-key", "Authorization", "Cookie"];

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

        var readsAlone = options.Value.Origins.Count == 0;
        headers.AccessControlAllowMethods = readsAlone ? Reads : options.Value.Methods;
        headers.AccessControlAllowHeaders = readsAlone
            ? string.Join(", ", Names(options.Value.AllowedHeaders).Except(Secrets, StringComparer.OrdinalIgnoreCase))
            : options.Value.AllowedHeaders;
        headers.AccessControlMaxAge = "600";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static string[] Names(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private string? AllowedOrigin(HttpRequest request)
    {
        var origins = options.Value.Origins;
        if (origins.Count == 0)
        {
            // Before a read with a header such as Range, a page's browser asks whether it may be made.
            var method = HttpMethods.IsOptions(request.Method)
                ? request.Headers.AccessControlRequestMethod.ToString()
                : request.Method;
            return
                (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
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
