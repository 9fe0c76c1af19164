using Microsoft.AspNetCore.Http;

namespace Quire.Api.Http;

/// <summary>
/// What in a request proves who asks, or opens a door: names of headers and query parameters, which count in any case.
/// </summary>
internal static class Credentials
{
    private static readonly string[] Headers =
    [
        ApiTokenReader.Header,
        "X-Dataverse-unblock-key",
        "X-Dataverse-invocationID",
        "Authorization",
        "Cookie",
    ];

    private static readonly HashSet<string> Parameters = new(
        ["key", "unblock-key", "password", "token", "invocationID", "gbrids", "code", "state"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether the value of a query parameter is shown to nobody and written nowhere.</summary>
    public static bool IsSecret(string parameter) => Parameters.Contains(parameter);

    public static bool AreIn(HttpRequest request)
    {
        foreach (var header in Headers)
        {
            if (request.Headers.ContainsKey(header))
            {
                return true;
            }
        }

        return request.QueryString.HasValue && request.Query.Keys.Any(IsSecret);
    }
}
