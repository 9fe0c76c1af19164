using System.Globalization;
using System.Text.Json;
using Quire.Client.Http;
using Quire.Contracts.Datasets.Comparison;
using Quire.Contracts.Files;

namespace Quire.Client;

/// <summary>Files of datasets.</summary>
/// <example>
/// <code>
/// var uploaded = await client.Files.UploadAsync("doi:10.5072/FK2/ABC", UploadFile.FromPath("readings.csv"), new() { DirectoryLabel = "raw" });
/// Console.WriteLine($"{uploaded.File.Path()} is file {uploaded.Id}");
/// </code>
/// </example>
public sealed partial class FilesClient
{
    private readonly Connection _connection;
    private readonly AccessClient _access;
    private readonly DirectUpload _direct;

    internal FilesClient(Connection connection, AccessClient access) =>
        (_connection, _access, _direct) = (connection, access, new(connection));

    /// <summary>A file in the newest version the caller may see (<c>GET files/{id}</c>, 5.x and later).</summary>
    public Task<FileMetadataResponse> GetAsync(FileId file, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<FileMetadataResponse>(ApiPath.Of(file), cancellationToken);

    /// <summary>A file in the draft (<c>GET files/{id}/draft</c>, 5.x and later).</summary>
    public Task<FileMetadataResponse> GetDraftAsync(FileId file, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<FileMetadataResponse>(ApiPath.Of(file, $"/draft"), cancellationToken);

    /// <summary>The description of a published file as loose JSON (<c>GET files/{id}/metadata</c>); works on 4.x too.</summary>
    public Task<JsonElement> MetadataAsync(FileId file, CancellationToken cancellationToken = default) =>
        LooseAsync(ApiPath.Of(file, $"/metadata"), cancellationToken);

    /// <summary>
    /// The description of a file in the draft as loose JSON (<c>GET files/{id}/metadata/draft</c>); works on 4.x too.
    /// </summary>
    public Task<JsonElement> DraftMetadataAsync(FileId file, CancellationToken cancellationToken = default) =>
        LooseAsync(ApiPath.Of(file, $"/metadata/draft"), cancellationToken);

    /// <summary>
    /// What each version of the dataset makes of a file and of those it replaced, newest first (<c>GET
    /// files/{id}/versionDifferences</c>, 6.6 and later).
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="limit">How many versions to give at most. Default: all.</param>
    /// <param name="offset">How many to skip. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<IReadOnlyList<FileVersionResponse>> HistoryAsync(
        FileId file,
        int? limit = null,
        int? offset = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<FileVersionResponse>>(
            ApiPath.Of(file, $"/versionDifferences").With("limit", limit).With("offset", offset),
            cancellationToken
        );

    /// <summary>
    /// Changes the description of a file in the draft (<c>POST files/{id}/metadata</c>); absent members leave what is there.
    /// Gives the server's message.
    /// </summary>
    public Task<string> UpdateMetadataAsync(FileId file, FileRequest changes, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Post, ApiPath.Of(file, $"/metadata"), Body.Form(changes), cancellationToken);

    /// <summary>Takes a file out of the draft (<c>DELETE files/{id}</c>, 6.x).</summary>
    /// <returns>Whether the bytes are gone; those of a published file stay.</returns>
    public async Task<bool> DeleteAsync(FileId file, CancellationToken cancellationToken = default)
    {
        var data = await _connection.SendAsync<JsonElement>(HttpMethod.Delete, ApiPath.Of(file), null, cancellationToken);
        return data.ValueKind == JsonValueKind.True;
    }

    /// <summary>
    /// Takes several files out of the draft (<c>PUT datasets/{id}/deleteFiles</c>, 6.x); gives the server's message.
    /// </summary>
    public Task<string> DeleteManyAsync(
        DatasetId dataset,
        IReadOnlyList<long> files,
        CancellationToken cancellationToken = default
    ) => _connection.MessageAsync(HttpMethod.Put, ApiPath.Of(dataset, $"/deleteFiles"), Body.Json(files), cancellationToken);

    /// <summary>Restricts a file or frees it (<c>PUT files/{id}/restrict</c>); gives the server's message.</summary>
    public Task<string> RestrictAsync(FileId file, bool restrict = true, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Put,
            ApiPath.Of(file, $"/restrict"),
            Body.Text(restrict ? "true" : "false"),
            cancellationToken
        );

    /// <summary>
    /// Restricts a file with terms of access (<c>PUT files/{id}/restrict</c>, 6.x); gives the server's message.
    /// </summary>
    public Task<string> RestrictAsync(FileId file, RestrictRequest terms, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Put, ApiPath.Of(file, $"/restrict"), Body.Json(terms), cancellationToken);

    /// <summary>Looks at the content type again (<c>POST files/{id}/redetect</c>).</summary>
    /// <param name="file">The file.</param>
    /// <param name="dryRun">Only report. Default: no, what is found is stored.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<RedetectedType> RedetectTypeAsync(
        FileId file,
        bool dryRun = false,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<RedetectedType>(
            HttpMethod.Post,
            ApiPath.Of(file, $"/redetect").With("dryRun", dryRun),
            null,
            cancellationToken
        );

    /// <summary>
    /// Puts the original back in place of the archival form of a table (<c>POST files/{id}/uningest</c>); gives the server's
    /// message.
    /// </summary>
    public Task<string> UningestAsync(FileId file, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Post, ApiPath.Of(file, $"/uningest"), null, cancellationToken);

    /// <summary>
    /// Reads a file as a table again, in the background (<c>POST files/{id}/reingest</c>); superusers only; gives the server's
    /// message.
    /// </summary>
    public Task<string> ReingestAsync(FileId file, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Post, ApiPath.Of(file, $"/reingest"), null, cancellationToken);

    /// <summary>
    /// Stores where a file came from as PROV-JSON (<c>POST files/{id}/prov-json</c>); gives the server's message.
    /// </summary>
    public Task<string> SetProvenanceAsync(
        FileId file,
        string provJson,
        string entityName,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of(file, $"/prov-json").With("entityName", entityName),
            Body.Text(provJson, "application/json"),
            cancellationToken
        );

    /// <summary>Where a file came from as PROV-JSON (<c>GET files/{id}/prov-json</c>).</summary>
    public async Task<string> ProvenanceAsync(FileId file, CancellationToken cancellationToken = default)
    {
        var data = await _connection.GetAsync<JsonElement>(ApiPath.Of(file, $"/prov-json"), cancellationToken);
        return data.TryGetProperty("json", out var json) ? json.ToString() : data.ToString();
    }

    /// <summary>Deletes the PROV-JSON of a file (<c>DELETE files/{id}/prov-json</c>); gives the server's message.</summary>
    public Task<string> DeleteProvenanceAsync(FileId file, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of(file, $"/prov-json"), null, cancellationToken);

    /// <summary>
    /// Says in words where a file came from (<c>POST files/{id}/prov-freeform</c>); gives the server's message.
    /// </summary>
    public Task<string> SetProvenanceTextAsync(FileId file, string text, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of(file, $"/prov-freeform"),
            Body.Json(new ProvenanceTextRequest { Text = text }),
            cancellationToken
        );

    /// <summary>Where a file came from, in words (<c>GET files/{id}/prov-freeform</c>).</summary>
    public async Task<string> ProvenanceTextAsync(FileId file, CancellationToken cancellationToken = default) =>
        (await _connection.GetAsync<ProvenanceResponse>(ApiPath.Of(file, $"/prov-freeform"), cancellationToken)).Text ?? "";

    /// <summary>The digest shown of files that are uploaded now (<c>GET files/fixityAlgorithm</c>, 6.x).</summary>
    public Task<string> FixityAlgorithmAsync(CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Get, ApiPath.Of($"files/fixityAlgorithm"), null, cancellationToken);

    /// <summary>How often a file was downloaded (<c>GET files/{id}/downloadCount</c>, 6.x).</summary>
    public async Task<long> DownloadCountAsync(FileId file, CancellationToken cancellationToken = default) =>
        long.Parse(
            await _connection.MessageAsync(HttpMethod.Get, ApiPath.Of(file, $"/downloadCount"), null, cancellationToken),
            CultureInfo.InvariantCulture
        );

    // These answers have no envelope and call themselves plain text.
    private async Task<JsonElement> LooseAsync(ApiPath path, CancellationToken cancellationToken)
    {
        using var json = JsonDocument.Parse(await _connection.BytesAsync(HttpMethod.Get, path, null, cancellationToken));
        return json.RootElement.Clone();
    }
}
