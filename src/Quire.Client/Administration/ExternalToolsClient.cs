using Quire.Client.Http;
using Quire.Contracts.Administration.Tools;

namespace Quire.Client;

/// <summary>External tools: programs elsewhere that work on datasets and files (6.x).</summary>
/// <example>
/// <code>
/// var tool = (await client.ExternalTools.ListAsync(scope: "dataset"))[0];
/// Console.WriteLine((await client.ExternalTools.OpenAsync("doi:10.5072/FK2/ABC", tool.Id!.Value)).ToolUrl);
/// </code>
/// </example>
public sealed class ExternalToolsClient
{
    private readonly Connection _connection;

    internal ExternalToolsClient(Connection connection) => _connection = connection;

    /// <summary>The tools of the installation (<c>GET externalTools</c>).</summary>
    /// <param name="scope">Only those for <c>dataset</c> or <c>file</c>. Default: all. Quire only.</param>
    /// <param name="type">Only those for something, such as <c>preview</c>. Default: all. Quire only.</param>
    /// <param name="contentType">Only those for files of a type. Default: all. Quire only.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<IReadOnlyList<ExternalTool>> ListAsync(
        string? scope = null,
        string? type = null,
        string? contentType = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<ExternalTool>>(
            ApiPath.Of($"externalTools").With("scope", scope).With("type", type).With("contentType", contentType),
            cancellationToken
        );

    /// <summary>A tool (<c>GET externalTools/{id}</c>).</summary>
    public Task<ExternalTool> GetAsync(long tool, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<ExternalTool>(ApiPath.Of($"externalTools/{tool}"), cancellationToken);

    /// <summary>Adds a tool by its manifest (<c>POST externalTools</c>); for superusers.</summary>
    public Task<ExternalTool> AddAsync(ExternalTool manifest, CancellationToken cancellationToken = default) =>
        _connection.SendAsync<ExternalTool>(
            HttpMethod.Post,
            ApiPath.Of($"externalTools"),
            Body.Json(manifest),
            cancellationToken
        );

    /// <summary>Removes a tool (<c>DELETE externalTools/{id}</c>); for superusers. Gives the server's message.</summary>
    public Task<string> DeleteAsync(long tool, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"externalTools/{tool}"), null, cancellationToken);

    /// <summary>
    /// Where a tool is opened for a dataset (<c>POST datasets/{id}/externalTool/{tool}/toolUrl</c>).
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="tool">The tool.</param>
    /// <param name="preview">Whether it is shown inside a page. Default: no.</param>
    /// <param name="locale">Language of whoever opens it. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<ToolUrlResponse> OpenAsync(
        DatasetId dataset,
        long tool,
        bool preview = false,
        string? locale = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<ToolUrlResponse>(
            HttpMethod.Post,
            ApiPath.Of(dataset, $"/externalTool/{tool}/toolUrl"),
            Body.Json(new ToolUrlRequest { Preview = preview, Locale = locale }),
            cancellationToken
        );

    /// <summary>Where a tool is opened for a file (<c>POST files/{id}/externalTool/{tool}/toolUrl</c>).</summary>
    /// <param name="file">The file.</param>
    /// <param name="tool">The tool.</param>
    /// <param name="preview">Whether it is shown inside a page. Default: no.</param>
    /// <param name="locale">Language of whoever opens it. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<ToolUrlResponse> OpenForFileAsync(
        FileId file,
        long tool,
        bool preview = false,
        string? locale = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<ToolUrlResponse>(
            HttpMethod.Post,
            ApiPath.Of(file, $"/externalTool/{tool}/toolUrl"),
            Body.Json(new ToolUrlRequest { Preview = preview, Locale = locale }),
            cancellationToken
        );

    /// <summary>
    /// What a tool is told of a version (<c>GET datasets/{id}/versions/{version}/toolparams/{tool}</c>).
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="version">The version, such as <c>:latest</c>.</param>
    /// <param name="tool">The tool.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<ToolParametersResponse> ParametersAsync(
        DatasetId dataset,
        string version,
        long tool,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<ToolParametersResponse>(
            ApiPath.Of(dataset, $"/versions/{version}/toolparams/{tool}"),
            cancellationToken
        );

    /// <summary>
    /// What a tool is told of a file (<c>GET files/{id}/metadata/{metadata}/toolparams/{tool}</c>).
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="metadata">Id of its metadata in a version.</param>
    /// <param name="tool">The tool.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<ToolParametersResponse> FileParametersAsync(
        FileId file,
        long metadata,
        long tool,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<ToolParametersResponse>(
            ApiPath.Of(file, $"/metadata/{metadata}/toolparams/{tool}"),
            cancellationToken
        );
}
