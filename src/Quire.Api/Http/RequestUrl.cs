using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Quire.Api.Http;

/// <summary>The address of a request, safe to log and to send back.</summary>
internal static class RequestUrl
{
    private static readonly string[] Secrets = ["key", "unblock-key", "password", "token"];

    public static string Masked(HttpRequest request)
    {
        var query = request.Query
            .SelectMany(q => q.Value, (q, value) => new KeyValuePair<string, string?>(q.Key, Secrets.Contains(q.Key) ? "***" : value));
        return UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path, QueryString.Create(query));
    }
}
