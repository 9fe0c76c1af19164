using System.Net;

namespace Quire.Client.Http;

/// <summary>
/// Tries again where that is safe: reads after any passing failure, everything after an answer that says the request was not
/// taken (429, or 503 with Retry-After) and after a connection that never came about. A body that cannot be sent twice is not.
/// </summary>
internal sealed class RetryHandler(DataverseClientOptions options) : DelegatingHandler
{
    /// <summary>Set on requests whose body is gone once sent.</summary>
    public static readonly HttpRequestOptionsKey<bool> SendOnce = new("Quire.SendOnce");

    /// <summary>Set on writes that do the same however often they are made.</summary>
    public static readonly HttpRequestOptionsKey<bool> Repeatable = new("Quire.Repeatable");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var most = request.Options.TryGetValue(SendOnce, out var once) && once ? 0 : options.MaxRetries;
        for (var attempt = 0; ; attempt++)
        {
            TimeSpan wait;
            string reason;
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                if (attempt >= most || Wait(request, response, attempt) is not { } pause)
                {
                    return response;
                }

                (wait, reason) = (pause, $"the server answered {(int)response.StatusCode}");
                response.Dispose();
            }
            catch (HttpRequestException e) when (attempt < most && MayRepeat(request, e))
            {
                (wait, reason) = (Backoff(attempt), Causes.Innermost(e).Message);
            }

            options.OnRetry?.Invoke(
                new(request.Method.Method, SecretMask.Of(request.RequestUri), reason, wait, attempt + 1, most)
            );
            await Task.Delay(wait, options.TimeProvider, cancellationToken);
        }
    }

    private TimeSpan? Wait(HttpRequestMessage request, HttpResponseMessage response, int attempt)
    {
        var asked = RetryAfter(response);
        if (asked > options.MaxRetryDelay)
        {
            return null;
        }

        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => asked ?? Backoff(attempt),

            // Without Retry-After this is how blocked endpoints answer: asking again would not help.
            HttpStatusCode.ServiceUnavailable => asked,
            HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout when IsRead(request) => asked ?? Backoff(attempt),
            _ => null,
        };
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        if (response.Headers.RetryAfter is not { } header)
        {
            return null;
        }

        var wait = header.Delta ?? header.Date - options.TimeProvider.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private TimeSpan Backoff(int attempt)
    {
        var delay = options.RetryDelay * Math.Pow(2, attempt) * (0.75 + (Random.Shared.NextDouble() / 2));
        return delay < options.MaxRetryDelay ? delay : options.MaxRetryDelay;
    }

    private static bool MayRepeat(HttpRequestMessage request, HttpRequestException e) =>
        e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
        || (
            IsRead(request)
            && e.HttpRequestError is not (HttpRequestError.SecureConnectionError or HttpRequestError.UserAuthenticationError)
        );

    private static bool IsRead(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get
        || request.Method == HttpMethod.Head
        || (request.Options.TryGetValue(Repeatable, out var same) && same);
}
