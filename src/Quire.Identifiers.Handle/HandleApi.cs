using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Quire.Identifiers.Handle;

/// <summary>
/// Requests to the HTTP JSON REST API of a handle server. The facts are those of the Handle.Net technical manual, "HTTP JSON REST
/// API".
/// </summary>
internal sealed class HandleApi : IDisposable
{
    private const int NoSuchHandle = 100;
    private const int LongestReason = 500;

    private readonly HandleConnection _connection;
    private readonly HttpClient _http;

    public HandleApi(HandleAccount account)
    {
        _connection = new(account);
        _http = new(_connection.Handler, disposeHandler: false)
        {
            BaseAddress = new(account.Url.TrimEnd('/') + "/"),
            Timeout = account.Timeout,
            MaxResponseContentBufferSize = 1 << 20,
        };
        _http.DefaultRequestHeaders.Authorization = HandleConnection.Credentials(account);
        _http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("Quire");
    }

    /// <summary>The values of a handle, as its own server has them now; null when there is none.</summary>
    public async Task<IReadOnlyList<HandleValue>?> FindAsync(string handle, CancellationToken ct)
    {
        using var answer = await SendAsync(HttpMethod.Get, handle, "?auth=true", null, ct);
        if (await SaysNoneAsync(answer, ct))
        {
            return null;
        }

        var body = await MustBeFineAsync(answer, handle, ct);
        try
        {
            var said = JsonSerializer.Deserialize(body, HandleJson.Default.HandleRecord)?.Values ?? [];
            // One without a type might be the address as well as something somebody else wrote.
            return [.. said.Select(v => v?.Type is null ? throw new JsonException("A value has no type.") : v)];
        }
        catch (JsonException e)
        {
            throw new HandleException($"What the handle server says of {handle} cannot be read: {e.Message}");
        }
    }

    /// <summary>Makes a handle; tells whether there was none.</summary>
    public async Task<bool> CreateAsync(string handle, IReadOnlyList<HandleValue> values, CancellationToken ct)
    {
        using var answer = await SendAsync(HttpMethod.Put, handle, "?overwrite=false", values, ct);
        if (answer.StatusCode == HttpStatusCode.Conflict)
        {
            return false;
        }

        _ = await MustBeFineAsync(answer, handle, ct);
        return true;
    }

    /// <summary>Writes one value of a handle there is, and leaves the others.</summary>
    public async Task WriteAsync(string handle, HandleValue value, CancellationToken ct)
    {
        var query = string.Create(CultureInfo.InvariantCulture, $"?index={value.Index}&overwrite=true");
        using var answer = await SendAsync(HttpMethod.Put, handle, query, [value], ct);
        _ = await MustBeFineAsync(answer, handle, ct);
    }

    /// <summary>Removes a handle; one that is not there is removed already.</summary>
    public async Task DeleteAsync(string handle, CancellationToken ct)
    {
        using var answer = await SendAsync(HttpMethod.Delete, handle, "", null, ct);
        if (!await SaysNoneAsync(answer, ct))
        {
            _ = await MustBeFineAsync(answer, handle, ct);
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _connection.Dispose();
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string handle,
        string query,
        IReadOnlyList<HandleValue>? values,
        CancellationToken ct
    )
    {
        using var request = new HttpRequestMessage(method, $"api/handles/{PathOf(handle)}{query}");
        if (values is not null)
        {
            request.Content = new ByteArrayContent(
                JsonSerializer.SerializeToUtf8Bytes(new() { Values = values }, HandleJson.Default.HandleRecord)
            );
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return await _http.SendAsync(request, ct);
    }

    // Addresses make nothing of such parts, and would lead elsewhere.
    private static string PathOf(string handle) =>
        handle.Split('/').Any(part => part is "." or "..")
            ? throw new HandleException($"{handle} has a part that an address cannot have.")
            : Uri.EscapeDataString(handle).Replace("%2F", "/", StringComparison.Ordinal);

    // Whatever stands before a handle server, or in its place, says 404 too, and knows nothing of handles.
    private static async Task<bool> SaysNoneAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        if (answer.StatusCode != HttpStatusCode.NotFound)
        {
            return false;
        }

        try
        {
            var body = await answer.Content.ReadAsByteArrayAsync(ct);
            return JsonSerializer.Deserialize(body, HandleJson.Default.HandleRecord)?.ResponseCode == NoSuchHandle;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static async Task<byte[]> MustBeFineAsync(HttpResponseMessage answer, string handle, CancellationToken ct)
    {
        var body = await answer.Content.ReadAsByteArrayAsync(ct);
        if (answer.IsSuccessStatusCode)
        {
            return body;
        }

        var reason = Encoding.UTF8.GetString(body).ReplaceLineEndings(" ");
        throw new HandleException(
            $"The handle server answered {(int)answer.StatusCode} about {handle}: "
                + (reason.Length > LongestReason ? reason[..LongestReason] : reason)
        );
    }
}
