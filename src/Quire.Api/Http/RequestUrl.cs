using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Quire.Api.Http;

/// <summary>The address of a request, safe to log and to send back.</summary>
public static class RequestUrl
{
    /// <summary>As it was sent, but for the values of secrets.</summary>
    public static string Masked(HttpRequest request)
    {
        var path = WithoutSecrets(SentPath(request));
        var pathBase = request.PathBase.ToUriComponent();
        // A base the client sent is in the path; one a proxy took away is not.
        return $"{request.Scheme}://{request.Host.ToUriComponent()}{(path.StartsWith(pathBase, StringComparison.Ordinal) ? "" : pathBase)}{path}{MaskedQuery(request)}";
    }

    /// <summary>The path, decoded and made alike, but for the values of secrets.</summary>
    public static string SafePath(HttpRequest request) => WithoutSecrets(request.Path.Value ?? "");

    /// <summary>The path before anything was decoded or made alike.</summary>
    public static string SentPath(HttpRequest request) =>
        request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget is { } target && target.StartsWith('/')
            ? target.Split('?')[0]
            : request.Path.ToUriComponent();

    // Password and key of an account to be made may stand in the path, and so may the secret of a link to a draft.
    private static string WithoutSecrets(string sent)
    {
        var path = SecretInPath.Masked(sent);
        var segments = path.Split('/');
        var at = Array.FindIndex(segments, s => s.Equals("builtin-users", StringComparison.OrdinalIgnoreCase));
        if (at < 0 || segments.Length < at + 3 || segments[at + 2] == "api-token")
        {
            return path;
        }

        (segments[at + 1], segments[at + 2]) = ("***", "***");
        return string.Join('/', segments);
    }

    private static string MaskedQuery(HttpRequest request) =>
        !request.QueryString.HasValue
            ? ""
            : "?"
                + string.Join(
                    '&',
                    request
                        .QueryString.Value![1..]
                        .Split('&')
                        .Select(p => p.Split('=') is [var name, var value, ..] && IsSecret(name, value) ? name + "=***" : p)
                );

    // An address to return to has a query of its own, and there another may stand.
    private static bool IsSecret(string name, string value) =>
        Credentials.IsSecret(Decoded(name))
        || (
            Decoded(value).Split('?', 2) is [_, var query]
            && query.Split('&').Select(p => p.Split('=')).Any(p => IsSecret(p[0], p.Length > 1 ? p[1] : ""))
        );

    private static string Decoded(string name) => Uri.UnescapeDataString(name.Replace('+', ' '));
}
