using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Quire.Client.Http;

namespace Quire.Client;

/// <summary>Any endpoint of the API. Paths are relative to <c>/api/</c>, with query, escaped by the caller.</summary>
/// <example>
/// <code>
/// var counts = await client.Raw.GetAsync("datasets/24/versions/:latest/files/counts");
/// Console.WriteLine(counts.GetProperty("total").GetInt64());
/// </code>
/// </example>
public sealed class RawClient
{
    private readonly Connection _connection;

    internal RawClient(Connection connection) => _connection = connection;

    /// <summary>The <c>data</c> of a read (<c>GET {path}</c>).</summary>
    /// <param name="path">Such as <c>datasets/24/versions</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<JsonElement>(ApiPath.Raw(path), cancellationToken);

    /// <summary>The <c>data</c> of any call.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="path">Such as <c>admin/settings/:MaxEmbargoDurationInMonths</c>.</param>
    /// <param name="body">JSON to send; null sends no body.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<JsonElement> SendAsync(
        HttpMethod method,
        string path,
        JsonNode? body = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<JsonElement>(
            method,
            ApiPath.Raw(path),
            body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
            cancellationToken
        );

    /// <summary>The whole answer as text, envelope or not.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="path">Such as <c>info/version</c>.</param>
    /// <param name="content">Body to send; null sends none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<string> TextAsync(
        HttpMethod method,
        string path,
        HttpContent? content = null,
        CancellationToken cancellationToken = default
    ) => Encoding.UTF8.GetString(await _connection.BytesAsync(method, ApiPath.Raw(path), content, cancellationToken));

    /// <summary>An answer whose body is read by the caller, who disposes of it. Refusals are exceptions here too.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="path">Such as <c>access/dataset/24</c>.</param>
    /// <param name="content">Body to send; null sends none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<HttpResponseMessage> OpenAsync(
        HttpMethod method,
        string path,
        HttpContent? content = null,
        CancellationToken cancellationToken = default
    ) => _connection.OpenAsync(method, ApiPath.Raw(path), content, null, cancellationToken);
}
