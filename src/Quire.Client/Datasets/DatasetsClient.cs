using System.Runtime.CompilerServices;
using Quire.Client.Http;
using Quire.Contracts.Datasets;
using Quire.Contracts.Files;
using Quire.Contracts.Metadata;

namespace Quire.Client;

/// <summary>Datasets and their versions.</summary>
/// <example>
/// <code>
/// var created = await client.Datasets.CreateAsync("terns", new DatasetBuilder().Citation(citation => citation
///     .Title("Temperatures of nests")
///     .Author("Ovadia, Noor")
///     .Contact("noor@example.edu")
///     .Description("Readings of 2024, one a minute.")
///     .Subjects("Earth and Environmental Sciences")));
/// await client.Datasets.PublishAsync(created.PersistentId);
/// await client.Datasets.WaitUntilUnlockedAsync(created.PersistentId);
/// </code>
/// </example>
public sealed partial class DatasetsClient
{
    private const int VersionsAtATime = 50;
    private readonly Connection _connection;

    internal DatasetsClient(Connection connection) => _connection = connection;

    /// <summary>A dataset with the newest version the caller may see (<c>GET datasets/{id}</c>).</summary>
    public Task<DatasetResponse> GetAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<DatasetResponse>(ApiPath.Of(dataset), cancellationToken);

    /// <summary>A version (<c>GET datasets/{id}/versions/{version}</c>).</summary>
    public Task<DatasetVersionResponse> VersionAsync(
        DatasetId dataset,
        VersionSelector version = default,
        VersionView? view = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<DatasetVersionResponse>(
            WithView(ApiPath.Of(dataset, $"/versions/{version}"), view),
            cancellationToken
        );

    /// <summary>All versions the caller may see, newest first (<c>GET datasets/{id}/versions</c>), asked for in pages.</summary>
    public IAsyncEnumerable<DatasetVersionResponse> VersionsAsync(
        DatasetId dataset,
        VersionView? view = null,
        CancellationToken cancellationToken = default
    ) =>
        Pages.ReadAsync(
            VersionsAtATime,
            (offset, ct) =>
                _connection.AnswerAsync<IReadOnlyList<DatasetVersionResponse>>(
                    HttpMethod.Get,
                    WithView(ApiPath.Of(dataset, $"/versions"), view).With("limit", VersionsAtATime).With("offset", offset),
                    null,
                    ct
                ),
            v => v.Id,
            cancellationToken
        );

    /// <summary>A version of each of several datasets, several calls at a time, in the order asked for.</summary>
    public IAsyncEnumerable<DatasetVersionResponse> ManyAsync(
        IEnumerable<DatasetId> datasets,
        VersionSelector version = default,
        VersionView? view = null,
        CancellationToken cancellationToken = default
    ) =>
        Ordered.SelectAsync(
            datasets,
            _connection.Options.MaxConcurrency,
            (d, ct) => VersionAsync(d, version, view, ct),
            cancellationToken
        );

    /// <summary>The files of a version (<c>GET datasets/{id}/versions/{version}/files</c>), asked for in pages.</summary>
    public IAsyncEnumerable<FileMetadataResponse> FilesAsync(
        DatasetId dataset,
        VersionSelector version = default,
        FileQuery? query = null,
        CancellationToken cancellationToken = default
    )
    {
        query ??= new();
        return Pages.ReadAsync(
            query.PageSize,
            (offset, ct) =>
                _connection.AnswerAsync<IReadOnlyList<FileMetadataResponse>>(
                    HttpMethod.Get,
                    FilesPath(dataset, version, query, offset),
                    null,
                    ct
                ),
            f => f.DataFile?.Id ?? 0,
            cancellationToken
        );
    }

    /// <summary>How many files a version has, by kind (<c>GET datasets/{id}/versions/{version}/files/counts</c>, 6.x).</summary>
    public Task<FileCounts> FileCountsAsync(
        DatasetId dataset,
        VersionSelector version = default,
        CancellationToken cancellationToken = default
    ) => _connection.GetAsync<FileCounts>(ApiPath.Of(dataset, $"/versions/{version}/files/counts"), cancellationToken);

    /// <summary>Bytes a download of a version would fetch (<c>GET datasets/{id}/versions/{version}/downloadsize</c>).</summary>
    public Task<DownloadSize> DownloadSizeAsync(
        DatasetId dataset,
        VersionSelector version = default,
        CancellationToken cancellationToken = default
    ) => _connection.GetAsync<DownloadSize>(ApiPath.Of(dataset, $"/versions/{version}/downloadsize"), cancellationToken);

    /// <summary>Bytes stored for a dataset, in words (<c>GET datasets/{id}/storagesize</c>).</summary>
    public Task<string> StorageSizeAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Get, ApiPath.Of(dataset, $"/storagesize"), null, cancellationToken);

    /// <summary>The filled metadata blocks of a version (<c>GET datasets/{id}/versions/{version}/metadata</c>).</summary>
    public Task<IReadOnlyDictionary<string, MetadataBlockValues>> MetadataAsync(
        DatasetId dataset,
        VersionSelector version = default,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyDictionary<string, MetadataBlockValues>>(
            ApiPath.Of(dataset, $"/versions/{version}/metadata"),
            cancellationToken
        );

    /// <summary>One filled metadata block of a version (<c>GET datasets/{id}/versions/{version}/metadata/{block}</c>).</summary>
    public Task<MetadataBlockValues> MetadataBlockAsync(
        DatasetId dataset,
        string block,
        VersionSelector version = default,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<MetadataBlockValues>(
            ApiPath.Of(dataset, $"/versions/{version}/metadata/{block}"),
            cancellationToken
        );

    /// <summary>The citation of a version (<c>GET datasets/{id}/versions/{version}/citation</c>, 6.x).</summary>
    public Task<string> CitationAsync(
        DatasetId dataset,
        VersionSelector version = default,
        CancellationToken cancellationToken = default
    ) => _connection.MessageAsync(HttpMethod.Get, ApiPath.Of(dataset, $"/versions/{version}/citation"), null, cancellationToken);

    /// <summary>Where people find a dataset: the address its persistent identifier resolves at.</summary>
    public async Task<string> PersistentUrlAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        (await GetAsync(dataset, cancellationToken)).PersistentUrl ?? "";

    /// <summary>
    /// The published metadata in an export format (<c>GET datasets/export</c>). Large exports: <see cref="OpenExportAsync"/>.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="exporter">Such as <c>ddi</c>, <c>oai_dc</c>, <c>schema.org</c> or <c>dataverse_json</c>; case
    /// matters.</param>
    /// <param name="version"><c>:latest-published</c> or, with rights, <c>:draft</c> (6.x). Default: the newest published
    /// version.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<string> ExportAsync(
        DatasetId dataset,
        string exporter,
        VersionSelector? version = null,
        CancellationToken cancellationToken = default
    )
    {
        using var response = await OpenExportAsync(dataset, exporter, version, cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    /// <summary>As <see cref="ExportAsync"/>, for the caller to read, who disposes of the answer.</summary>
    /// <param name="dataset">The dataset; by number costs a look-up of its persistent identifier.</param>
    /// <param name="exporter">Such as <c>ddi</c>; case matters.</param>
    /// <param name="version">Which version (6.x).</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<HttpResponseMessage> OpenExportAsync(
        DatasetId dataset,
        string exporter,
        VersionSelector? version = null,
        CancellationToken cancellationToken = default
    )
    {
        var id = dataset.PersistentId?.ToString() ?? (await GetAsync(dataset, cancellationToken)).PersistentIdentifier();
        var path = ApiPath
            .Of($"datasets/export")
            .With("exporter", exporter)
            .With("persistentId", id)
            .With("version", version?.ToString());
        return await _connection.OpenAsync(HttpMethod.Get, path, null, null, cancellationToken);
    }

    /// <summary>Exports several datasets, several calls at a time, in the order asked for.</summary>
    /// <param name="datasets">The datasets.</param>
    /// <param name="exporter">Such as <c>ddi</c>; case matters.</param>
    /// <param name="version">Which version (6.x).</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async IAsyncEnumerable<string> ExportManyAsync(
        IEnumerable<DatasetId> datasets,
        string exporter,
        VersionSelector? version = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await foreach (
            var export in Ordered.SelectAsync(
                datasets,
                _connection.Options.MaxConcurrency,
                (d, ct) => ExportAsync(d, exporter, version, ct),
                cancellationToken
            )
        )
        {
            yield return export;
        }
    }

    private static ApiPath WithView(ApiPath path, VersionView? view) =>
        path.With("excludeFiles", view?.ExcludeFiles)
            .With("excludeMetadataBlocks", view?.ExcludeMetadataBlocks)
            .With("includeDeaccessioned", view?.IncludeDeaccessioned)
            .With("returnOwners", view?.ReturnOwners);

    private static ApiPath FilesPath(DatasetId dataset, VersionSelector version, FileQuery query, long offset) =>
        ApiPath
            .Of(dataset, $"/versions/{version}/files")
            .With("limit", query.PageSize)
            .With("offset", offset)
            .With("contentType", query.ContentType)
            .With("accessStatus", query.AccessStatus)
            .With("categoryName", query.CategoryName)
            .With("tabularTagName", query.TabularTagName)
            .With("searchText", query.SearchText)
            .With("orderCriteria", query.OrderCriteria)
            .With("includeDeaccessioned", query.IncludeDeaccessioned);
}
