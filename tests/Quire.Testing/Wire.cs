using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Quire.Testing;

/// <summary>A plain HTTP client that speaks the wire: raw paths, JSON bodies, nothing hidden.</summary>
public sealed class Wire(Uri address, string? token, SocketsHttpHandler? handler = null) : IDisposable
{
    private readonly HttpClient _http = Create(address, token, handler);

    public HttpClient Http => _http;

    public Task<WireAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<WireAnswer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public Task<WireAnswer> PostAsync(string path, JsonNode? body = null) => SendAsync(HttpMethod.Post, path, Json(body));

    public Task<WireAnswer> PutAsync(string path, JsonNode? body = null) => SendAsync(HttpMethod.Put, path, Json(body));

    /// <summary>Sends text exactly as it is.</summary>
    public Task<WireAnswer> TextAsync(HttpMethod method, string path, string body, string contentType = "text/plain") =>
        SendAsync(method, path, new StringContent(body, Encoding.UTF8, contentType));

    /// <summary>Sends a file and its JSON the way clients upload.</summary>
    public async Task<WireAnswer> UploadAsync(
        string path,
        string fileName,
        byte[] bytes,
        JsonNode? jsonData = null,
        string contentType = "application/octet-stream"
    )
    {
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new(contentType);
        form.Add(file, "file", fileName);
        if (jsonData is not null)
        {
            form.Add(new StringContent(jsonData.ToJsonString()), "jsonData");
        }

        return await SendAsync(HttpMethod.Post, path, form);
    }

    public async Task<WireAnswer> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var response = await _http.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        var answer = new WireAnswer(response.StatusCode, body, response.Headers, response.Content.Headers);
        AnswerExamples.Offer(method, path, answer);
        return answer;
    }

    public void Dispose() => _http.Dispose();

    private static StringContent? Json(JsonNode? body) =>
        body is null ? null : new(body.ToJsonString(), Encoding.UTF8, "application/json");

    private static HttpClient Create(Uri address, string? token, SocketsHttpHandler? handler)
    {
        var http = new HttpClient(handler ?? new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromMinutes(2),
        };
        if (token is not null)
        {
            http.DefaultRequestHeaders.Add("X-Dataverse-key", token);
        }

        return http;
    }
}
