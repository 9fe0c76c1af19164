using System.Text;
using Quire.Client.Http;
using Quire.Contracts.Datasets;

namespace Quire.Client;

public sealed partial class DatasetsClient
{
    /// <summary>
    /// The label a curator gave the draft of a dataset (<c>GET datasets/{id}/curationStatus</c>, 6.7 and later); one without
    /// label
    /// where it has none.
    /// </summary>
    public Task<CurationStatusResponse> CurationStatusAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<CurationStatusResponse>(ApiPath.Of(dataset, $"/curationStatus"), cancellationToken);

    /// <summary>
    /// All labels the draft was given, newest first (<c>GET datasets/{id}/curationStatus?includeHistory=true</c>).
    /// </summary>
    public Task<IReadOnlyList<CurationStatusResponse>> CurationHistoryAsync(
        DatasetId dataset,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<CurationStatusResponse>>(
            ApiPath.Of(dataset, $"/curationStatus").With("includeHistory", true),
            cancellationToken
        );

    /// <summary>
    /// Gives the draft of a dataset a label (<c>PUT datasets/{id}/curationStatus</c>), or takes it away (<c>DELETE</c>).
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="label">One of those it may have; null to take it away.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> SetCurationStatusAsync(DatasetId dataset, string? label, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            label is null ? HttpMethod.Delete : HttpMethod.Put,
            ApiPath.Of(dataset, $"/curationStatus").With("label", label),
            null,
            cancellationToken
        );

    /// <summary>The labels the draft can be given (<c>GET datasets/{id}/allowedCurationLabels</c>).</summary>
    public async Task<IReadOnlyList<string>> CurationLabelsAsync(
        DatasetId dataset,
        CancellationToken cancellationToken = default
    ) =>
        (
            await _connection.MessageAsync(
                HttpMethod.Get,
                ApiPath.Of(dataset, $"/allowedCurationLabels"),
                null,
                cancellationToken
            )
        ).Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Which set of labels counts for a dataset (<c>GET datasets/{id}/curationLabelSet</c>); superusers only.</summary>
    public Task<string> CurationLabelSetAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Get, ApiPath.Of(dataset, $"/curationLabelSet"), null, cancellationToken);

    /// <summary>
    /// Says which set of labels counts for a dataset (<c>PUT datasets/{id}/curationLabelSet</c>), or has that of the collection
    /// count (<c>DELETE</c>); superusers only.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="name">Name of the set, or <c>DISABLED</c>; null for that of the collection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> SetCurationLabelSetAsync(
        DatasetId dataset,
        string? name,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            name is null ? HttpMethod.Delete : HttpMethod.Put,
            ApiPath.Of(dataset, $"/curationLabelSet").With("name", name),
            null,
            cancellationToken
        );

    /// <summary>
    /// When a dataset was handed in for review and given back, and why, newest first (<c>GET quire/datasets/{id}/reviews</c>);
    /// Quire
    /// alone tells.
    /// </summary>
    /// <param name="dataset">The dataset, by its number.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<IReadOnlyList<ReviewEventResponse>> ReviewsAsync(long dataset, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<ReviewEventResponse>>(
            ApiPath.Of($"quire/datasets/{dataset}/reviews"),
            cancellationToken
        );

    /// <summary>The labels of all drafts as CSV (<c>GET datasets/listCurationStates</c>); superusers only.</summary>
    /// <param name="withHistory">All labels each draft was given; else the newest alone.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<string> CurationReportAsync(bool withHistory = false, CancellationToken cancellationToken = default) =>
        Encoding.UTF8.GetString(
            await _connection.BytesAsync(
                HttpMethod.Get,
                ApiPath.Of($"datasets/listCurationStates").With("includeHistory", withHistory),
                null,
                cancellationToken
            )
        );
}
