using Microsoft.AspNetCore.Http;
using Quire.Api.Sword;

namespace Quire.Api.Http;

/// <summary>
/// Clients write the same path in several ways: <c>/api/v1/…</c>, doubled slashes, a slash at the end, <c>%3A</c> for a colon.
/// All become the one the routes know, as does the address of a file with its folder before its id.
/// </summary>
internal sealed class PathTolerance(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var first = path.AsSpan().TrimStart('/');
        if (first.StartsWith("api", StringComparison.Ordinal) || first.StartsWith("dvn/", StringComparison.Ordinal))
        {
            // It is decoded already. Assigned as a text it would be once more, and name something else.
            context.Request.Path = new PathString(Normalise(path));
        }

        return next(context);
    }

    public static string Normalise(string path)
    {
        while (path.Contains("//", StringComparison.Ordinal))
        {
            path = path.Replace("//", "/", StringComparison.Ordinal);
        }

        if (path.Equals("/api/v1", StringComparison.Ordinal) || path.StartsWith("/api/v1/", StringComparison.Ordinal))
        {
            path = "/api" + path["/api/v1".Length..];
        }

        return FolderInPath.Without(SwordPath.Present(path.Length > 1 ? path.TrimEnd('/') : path));
    }
}
