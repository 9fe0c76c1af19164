using System.Net;

namespace Quire.Client.Http;

/// <summary>
/// Follows redirects of reads. Downloads are often redirected to an object store, which must never see the token; the
/// framework's own redirects would send it there.
/// </summary>
internal sealed class RedirectHandler : DelegatingHandler
{
    private const int MostRedirects = 10;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        for (var count = 0; count < MostRedirects && Target(request, response) is { } target; count++)
        {
            var next = Follow(request, target);
            response.Dispose();
            request = next;
            response = await base.SendAsync(request, cancellationToken);
        }

        return response;
    }

    private static Uri? Target(HttpRequestMessage request, HttpResponseMessage response) =>
        (request.Method == HttpMethod.Get || request.Method == HttpMethod.Head)
        && response.StatusCode
            is HttpStatusCode.MovedPermanently
                or HttpStatusCode.Found
                or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect
        && response.Headers.Location is { } location
            ? new Uri(request.RequestUri!, location)
            : null;

    private static HttpRequestMessage Follow(HttpRequestMessage request, Uri target)
    {
        var next = new HttpRequestMessage(request.Method, target)
        {
            Version = request.Version,
            VersionPolicy = request.VersionPolicy,
        };
        var elsewhere =
            Uri.Compare(
                request.RequestUri,
                target,
                UriComponents.SchemeAndServer,
                UriFormat.UriEscaped,
                StringComparison.OrdinalIgnoreCase
            ) != 0;
        foreach (var (name, values) in request.Headers)
        {
            if (!elsewhere || !Secrets.IsSecret(name))
            {
                next.Headers.TryAddWithoutValidation(name, values);
            }
        }

        foreach (var (key, value) in (IDictionary<string, object?>)request.Options)
        {
            ((IDictionary<string, object?>)next.Options)[key] = value;
        }

        return next;
    }
}
