using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Quire.Api.Administration;

/// <summary>Endpoints named by their first path segments, as <c>:BlockedApiEndpoints</c> lists them.</summary>
internal static class BlockedEndpoints
{
    public static bool Cover(string list, HttpContext context) =>
        list.Split(',').Any(entry => Covers(entry.Trim(' ', '/'), context));

    // The route as declared counts besides the path as sent: no spelling of the path gets around it, and entries may name parts
    // like {id}.
    private static bool Covers(string entry, HttpContext context) =>
        entry.Length > 0
        && (
            Begins(context.Request.Path.Value ?? "", entry)
            || Begins((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "", entry)
        );

    private static bool Begins(string path, string entry)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var wanted = entry.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments is [var api, ..]
            && api.Equals("api", StringComparison.OrdinalIgnoreCase)
            && segments.Length > wanted.Length
            && wanted
                .Zip(segments.Skip(1))
                .All(pair => pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase) || pair.First is ['{', .., '}']);
    }
}
