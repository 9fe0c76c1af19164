using System.Text;
using Quire.Client.Http;
using Quire.Contracts.Datasets;
using Quire.Contracts.Metrics;

namespace Quire.Client;

/// <content>What is known of datasets and versions besides their metadata.</content>
public sealed partial class DatasetsClient
{
    /// <summary>
    /// How often files of a dataset were downloaded (<c>GET datasets/{id}/download/count</c>, 6.x): before Make Data Count began
    /// at the installation, or ever.
    /// </summary>
    public Task<DownloadCount> DownloadCountAsync(
        DatasetId dataset,
        bool includeMakeDataCount = false,
        CancellationToken cancellationToken = default
    ) =>
        _connection.BareAsync<DownloadCount>(
            ApiPath.Of(dataset, $"/download/count").With("includeMDC", includeMakeDataCount ? "true" : null),
            cancellationToken
        );

    /// <summary>When what became of a dataset (<c>GET datasets/{id}/timestamps</c>, 5.6 and later).</summary>
    public Task<DatasetTimestampsResponse> TimestampsAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<DatasetTimestampsResponse>(ApiPath.Of(dataset, $"/timestamps"), cancellationToken);

    /// <summary>The locks on all datasets (<c>GET datasets/locks</c>); superusers only.</summary>
    /// <param name="type">Only this type, such as <c>Ingest</c>.</param>
    /// <param name="user">Only those of the account with this identifier, without <c>@</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<IReadOnlyList<LockResponse>> AllLocksAsync(
        string? type = null,
        string? user = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<LockResponse>>(
            ApiPath.Of($"datasets/locks").With("type", type).With("userIdentifier", user),
            cancellationToken
        );

    /// <summary>
    /// A folder of a version as a page of links, HTML (<c>GET datasets/{id}/dirindex</c>), as programs that mirror sites follow
    /// it.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="folder">The folder; the top when empty.</param>
    /// <param name="version">The version. Default: the newest published.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<string> FolderIndexAsync(
        DatasetId dataset,
        string folder = "",
        VersionSelector? version = null,
        CancellationToken cancellationToken = default
    ) =>
        Encoding.UTF8.GetString(
            await _connection.BytesAsync(
                HttpMethod.Get,
                ApiPath
                    .Of(dataset, $"/dirindex")
                    .With("version", version?.ToString())
                    .With("folder", folder.Length == 0 ? null : folder),
                null,
                cancellationToken
            )
        );

    /// <summary>
    /// The links of a released version as machines follow them, JSON of RFC 9264 (<c>GET
    /// datasets/{id}/versions/{version}/linkset</c>, 5.13 and later).
    /// </summary>
    public async Task<string> LinksetAsync(
        DatasetId dataset,
        VersionSelector version,
        CancellationToken cancellationToken = default
    ) =>
        Encoding.UTF8.GetString(
            await _connection.BytesAsync(
                HttpMethod.Get,
                ApiPath.Of(dataset, $"/versions/{version}/linkset"),
                null,
                cancellationToken
            )
        );
}
