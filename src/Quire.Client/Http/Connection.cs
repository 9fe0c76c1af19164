using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Quire.Client.Http;

/// <summary>Sends calls to one installation and turns answers into values or exceptions.</summary>
internal sealed class Connection(Uri baseAddress, Func<HttpClient> http, DataverseClientOptions options)
{
    private readonly Uri _api = new(baseAddress, "api/");

    public DataverseClientOptions Options => options;

    /// <summary>How fast bytes of files may move.</summary>
    public Pace Pace { get; } = new(options.MaxBytesPerSecond, options.TimeProvider);

    public Uri BaseAddress => baseAddress;

    /// <summary>The data of a success answer.</summary>
    public async Task<T> GetAsync<T>(ApiPath path, CancellationToken cancellationToken) =>
        Data(await AnswerAsync<T>(HttpMethod.Get, path, null, cancellationToken), HttpMethod.Get, path);

    public async Task<T> SendAsync<T>(
        HttpMethod method,
        ApiPath path,
        HttpContent? content,
        CancellationToken cancellationToken
    ) => Data(await AnswerAsync<T>(method, path, content, cancellationToken), method, path);

    /// <summary>The whole envelope.</summary>
    public async Task<Answer<T>> AnswerAsync<T>(
        HttpMethod method,
        ApiPath path,
        HttpContent? content,
        CancellationToken cancellationToken
    )
    {
        var body = await BytesAsync(method, path, content, cancellationToken);
        try
        {
            return Envelope.Read<T>(body);
        }
        catch (JsonException e)
        {
            throw Unexpected(method, path, e);
        }
    }

    /// <summary>An answer that has no envelope.</summary>
    /// <param name="path">What is asked for.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <param name="member">The member that holds it; null where it is the whole answer.</param>
    public async Task<T> BareAsync<T>(ApiPath path, CancellationToken cancellationToken, string? member = null)
    {
        var body = await BytesAsync(HttpMethod.Get, path, null, cancellationToken);
        try
        {
            return member is null ? Envelope.Bare<T>(body) : Envelope.Member<T>(body, member);
        }
        catch (JsonException e)
        {
            throw Unexpected(HttpMethod.Get, path, e);
        }
    }

    /// <summary>The text of a message answer.</summary>
    public async Task<string> MessageAsync(
        HttpMethod method,
        ApiPath path,
        HttpContent? content,
        CancellationToken cancellationToken,
        string? bearer = null
    )
    {
        var body = await BytesAsync(method, path, content, cancellationToken, bearer);
        try
        {
            return Envelope.Text(body);
        }
        catch (JsonException)
        {
            // A few calls answer plain text.
            return Encoding.UTF8.GetString(body);
        }
    }

    /// <summary>The body of a success answer, whatever it is.</summary>
    public async Task<byte[]> BytesAsync(
        HttpMethod method,
        ApiPath path,
        HttpContent? content,
        CancellationToken cancellationToken,
        string? bearer = null
    )
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        // A body of any size takes the time it takes; only calls with small bodies are timed as a whole.
        if (content is not MultipartFormDataContent)
        {
            time.CancelAfter(options.Timeout);
        }

        try
        {
            using var response = await OpenAsync(method, path, content, null, time.Token, bearer);
            return await response.Content.ReadAsByteArrayAsync(time.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DataverseUnreachableException(Facts(method, path, "No answer in time."), e);
        }
        catch (HttpRequestException e)
        {
            throw new DataverseUnreachableException(Facts(method, path, Causes.Innermost(e).Message), e);
        }
    }

    /// <summary>A success answer whose body is still to be read; the caller disposes of it.</summary>
    public async Task<HttpResponseMessage> OpenAsync(
        HttpMethod method,
        ApiPath path,
        HttpContent? content,
        RangeHeaderValue? range,
        CancellationToken cancellationToken,
        string? bearer = null
    )
    {
        using var request = Request(method, path, content);
        request.Headers.Range = range;
        if (bearer is not null)
        {
            request.Headers.Authorization = new("Bearer", bearer);
        }

        HttpResponseMessage response;
        try
        {
            response = await http().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            throw new DataverseUnreachableException(
                Facts(method, path, $"{baseAddress.Host} cannot be reached: {Causes.Innermost(e).Message}"),
                e
            );
        }
        catch (SourceReadException e)
        {
            throw e.Told();
        }

        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw await ErrorBody.ReadAsync(response, cancellationToken);
        }
    }

    /// <summary>Sends to an address outside the API, such as a signed address of an object store: without token.</summary>
    public async Task<HttpResponseMessage> SendElsewhereAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await http().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            throw new DataverseUnreachableException(
                new()
                {
                    Method = request.Method.Method,
                    Url = SecretMask.Of(request.RequestUri),
                    Message = Causes.Innermost(e).Message,
                },
                e
            );
        }
        catch (SourceReadException e)
        {
            throw e.Told();
        }
    }

    /// <summary>The whole address of a path.</summary>
    public Uri AddressOf(ApiPath path) => new(_api, path.ToString());

    /// <summary>What to say of a call that went wrong on this side.</summary>
    public ErrorFacts Facts(HttpMethod method, ApiPath path, string message, HttpStatusCode? status = null) =>
        new()
        {
            Method = method.Method,
            Url = SecretMask.Of(AddressOf(path)),
            Message = message,
            Status = status,
        };

    private HttpRequestMessage Request(HttpMethod method, ApiPath path, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, AddressOf(path)) { Content = content };
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        if (path.Accept is { } accept)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (options.ApiToken is { Length: > 0 } token)
        {
            request.Headers.TryAddWithoutValidation(Secrets.Token, token);
        }

        if (options.BearerToken is { Length: > 0 } bearer)
        {
            request.Headers.Authorization = new("Bearer", bearer);
        }

        if (options.UnblockKey is { Length: > 0 } key)
        {
            request.Headers.TryAddWithoutValidation(Secrets.UnblockKey, key);
        }

        if (content is ISendOnce)
        {
            request.Options.Set(RetryHandler.SendOnce, true);
        }

        return request;
    }

    private DataverseAnswerException Unexpected(HttpMethod method, ApiPath path, JsonException e) =>
        new(Facts(method, path, "The answer is not what this call should give."), e);

    private T Data<T>(Answer<T> answer, HttpMethod method, ApiPath path) =>
        answer.Data ?? throw new DataverseAnswerException(Facts(method, path, "The answer holds no data."));
}
