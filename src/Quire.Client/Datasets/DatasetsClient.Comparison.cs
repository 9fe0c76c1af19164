using Quire.Client.Http;
using Quire.Contracts.Datasets;
using Quire.Contracts.Datasets.Comparison;

namespace Quire.Client;

/// <content>How versions differ, and why they were made.</content>
public sealed partial class DatasetsClient
{
    /// <summary>
    /// Compares two versions field by field and file by file (<c>GET datasets/{id}/versions/{older}/compare/{newer}</c>, 6.5 and
    /// later).
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="older">The older version.</param>
    /// <param name="newer">The newer version.</param>
    /// <param name="includeDeaccessioned">Withdrawn versions count too, for those who may edit. Default: no.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<VersionComparisonResponse> CompareAsync(
        DatasetId dataset,
        VersionSelector older,
        VersionSelector newer,
        bool includeDeaccessioned = false,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<VersionComparisonResponse>(
            ApiPath
                .Of(dataset, $"/versions/{older}/compare/{newer}")
                .With("includeDeaccessioned", includeDeaccessioned ? true : null),
            cancellationToken
        );

    /// <summary>
    /// What is new in each version, newest first (<c>GET datasets/{id}/versions/compareSummary</c>, 6.6 and later).
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="limit">How many to give at most. Default: all.</param>
    /// <param name="offset">How many to skip. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<IReadOnlyList<VersionSummaryResponse>> SummariesAsync(
        DatasetId dataset,
        int? limit = null,
        int? offset = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<VersionSummaryResponse>>(
            ApiPath.Of(dataset, $"/versions/compareSummary").With("limit", limit).With("offset", offset),
            cancellationToken
        );

    /// <summary>
    /// Why a version was made (<c>GET datasets/{id}/versions/{version}/versionNote</c>, 6.6 and later); null when nobody said.
    /// </summary>
    public async Task<string?> VersionNoteAsync(
        DatasetId dataset,
        VersionSelector version,
        CancellationToken cancellationToken = default
    ) =>
        (
            await _connection.GetAsync<VersionNoteResponse>(
                ApiPath.Of(dataset, $"/versions/{version}/versionNote"),
                cancellationToken
            )
        ).Message;

    /// <summary>
    /// Says why a version is made (<c>PUT datasets/{id}/versions/{version}/versionNote</c>, 6.6 and later); of published versions
    /// only superusers may; gives the server's message.
    /// </summary>
    public Task<string> SetVersionNoteAsync(
        DatasetId dataset,
        VersionSelector version,
        string note,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Put,
            ApiPath.Of(dataset, $"/versions/{version}/versionNote"),
            Body.Text(note),
            cancellationToken
        );

    /// <summary>
    /// Takes back why a version was made (<c>DELETE datasets/{id}/versions/{version}/versionNote</c>, 6.6 and later); of
    /// published versions only superusers may; gives the server's message.
    /// </summary>
    public Task<string> ClearVersionNoteAsync(
        DatasetId dataset,
        VersionSelector version,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Delete,
            ApiPath.Of(dataset, $"/versions/{version}/versionNote"),
            null,
            cancellationToken
        );
}
