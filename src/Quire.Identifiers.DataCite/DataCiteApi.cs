using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Quire.Identifiers.DataCite;

/// <summary>
/// Requests to the REST API of DataCite, no more of them in five minutes than allowed. The facts are those of
/// https://support.datacite.org/docs/api.
/// </summary>
internal sealed class DataCiteApi : IDisposable
{
    private const string MediaType = "application/vnd.api+json";
    private const int LongestReason = 500;

    private readonly HttpClient _http;
    private readonly DataCiteLimit _limit;

    public DataCiteApi(DataCiteOptions options, DataCiteLimit limit)
    {
        _limit = limit;
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            BaseAddress = new(options.Url.TrimEnd('/') + "/"),
            Timeout = options.Timeout,
            MaxResponseContentBufferSize = 1 << 20,
        };
        _http.DefaultRequestHeaders.Authorization = new(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}"))
        );
        _http.DefaultRequestHeaders.Accept.ParseAdd(MediaType);
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("Quire");
    }

    /// <summary>What DataCite knows of a DOI; null when it knows none.</summary>
    public async Task<DataCiteAttributes?> FindAsync(string doi, CancellationToken ct)
    {
        using var answer = await SendAsync(HttpMethod.Get, doi, null, ct);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        var body = await MustBeFineAsync(answer, doi, ct);
        try
        {
            return JsonSerializer.Deserialize(body, DataCiteJson.Default.DataCiteDocument)?.Data.Attributes
                ?? throw new DataCiteException($"DataCite says nothing of {doi}.");
        }
        catch (JsonException e)
        {
            throw new DataCiteException($"What DataCite says of {doi} cannot be read: {e.Message}");
        }
    }

    /// <summary>Writes a DOI, whether or not there was one: repeating it changes nothing.</summary>
    public async Task PutAsync(DataCiteAttributes doi, CancellationToken ct)
    {
        var document = new DataCiteDocument(new("dois", doi));
        using var answer = await SendAsync(
            HttpMethod.Put,
            doi.Doi!,
            JsonSerializer.SerializeToUtf8Bytes(document, DataCiteJson.Default.DataCiteDocument),
            ct
        );
        _ = await MustBeFineAsync(answer, doi.Doi!, ct);
    }

    /// <summary>Removes a draft; one that is not there is removed already.</summary>
    public async Task DeleteAsync(string doi, CancellationToken ct)
    {
        using var answer = await SendAsync(HttpMethod.Delete, doi, null, ct);
        if (answer.StatusCode != HttpStatusCode.NotFound)
        {
            _ = await MustBeFineAsync(answer, doi, ct);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string doi, byte[]? body, CancellationToken ct)
    {
        using var turn = await _limit.TurnAsync(ct);
        using var request = new HttpRequestMessage(
            method,
            "dois/" + Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal)
        );
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        }

        var answer = await _http.SendAsync(request, ct);
        if (answer.StatusCode == HttpStatusCode.TooManyRequests)
        {
            _limit.Told(answer.Headers.RetryAfter?.Delta);
        }

        return answer;
    }

    private static async Task<byte[]> MustBeFineAsync(HttpResponseMessage answer, string doi, CancellationToken ct)
    {
        var body = await answer.Content.ReadAsByteArrayAsync(ct);
        if (answer.IsSuccessStatusCode)
        {
            return body;
        }

        var reason = Encoding.UTF8.GetString(body).ReplaceLineEndings(" ");
        throw new DataCiteException(
            $"DataCite answered {(int)answer.StatusCode} about {doi}: {(reason.Length > LongestReason ? reason[..LongestReason] : reason)}"
        );
    }
}
