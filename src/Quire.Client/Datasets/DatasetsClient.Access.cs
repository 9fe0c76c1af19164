using Quire.Client.Http;
using Quire.Contracts.Access;
using Quire.Contracts.Datasets;

namespace Quire.Client;

/// <content>Who may do what: assignments and private URLs.</content>
public sealed partial class DatasetsClient
{
    /// <summary>What the caller may do on a dataset (<c>GET datasets/{id}/userPermissions</c>, 6.x).</summary>
    public Task<DatasetUserPermissions> PermissionsAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<DatasetUserPermissions>(ApiPath.Of(dataset, $"/userPermissions"), cancellationToken);

    /// <summary>Who holds which role on a dataset (<c>GET datasets/{id}/assignments</c>).</summary>
    public Task<IReadOnlyList<RoleAssignmentResponse>> AssignmentsAsync(
        DatasetId dataset,
        CancellationToken cancellationToken = default
    ) => _connection.GetAsync<IReadOnlyList<RoleAssignmentResponse>>(ApiPath.Of(dataset, $"/assignments"), cancellationToken);

    /// <summary>Gives somebody a role on a dataset (<c>POST datasets/{id}/assignments</c>, 6.x).</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="assignee">Such as <c>@jane</c>.</param>
    /// <param name="role">Alias of the role.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<RoleAssignmentResponse> AssignAsync(
        DatasetId dataset,
        string assignee,
        string role,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<RoleAssignmentResponse>(
            HttpMethod.Post,
            ApiPath.Of(dataset, $"/assignments"),
            Body.Json(new RoleAssignmentRequest { Assignee = assignee, Role = role }),
            cancellationToken
        );

    /// <summary>Takes a role away (<c>DELETE datasets/{id}/assignments/{assignment}</c>); gives the server's message.</summary>
    public Task<string> RevokeAsync(DatasetId dataset, long assignment, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of(dataset, $"/assignments/{assignment}"), null, cancellationToken);

    /// <summary>Makes a link by which people without account see the draft (<c>POST datasets/{id}/privateUrl</c>).</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="anonymized">Hide the authors, where the installation allows it (6.x). Default: no.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<PrivateUrlResponse> CreatePrivateUrlAsync(
        DatasetId dataset,
        bool anonymized = false,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<PrivateUrlResponse>(
            HttpMethod.Post,
            ApiPath.Of(dataset, $"/privateUrl").With("anonymizedAccess", anonymized ? true : null),
            null,
            cancellationToken
        );

    /// <summary>The link to the draft (<c>GET datasets/{id}/privateUrl</c>); not found when there is none.</summary>
    public Task<PrivateUrlResponse> PrivateUrlAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<PrivateUrlResponse>(ApiPath.Of(dataset, $"/privateUrl"), cancellationToken);

    /// <summary>Ends the link to the draft (<c>DELETE datasets/{id}/privateUrl</c>); gives the server's message.</summary>
    public Task<string> DeletePrivateUrlAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of(dataset, $"/privateUrl"), null, cancellationToken);

    /// <summary>
    /// Who holds and held which role on a dataset, the newest first (<c>GET datasets/{id}/assignments/history</c>, 6.x).
    /// </summary>
    public Task<IReadOnlyList<AssignmentHistoryEntry>> AssignmentHistoryAsync(
        DatasetId dataset,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<AssignmentHistoryEntry>>(
            ApiPath.Of(dataset, $"/assignments/history"),
            cancellationToken
        );

    /// <summary>
    /// Who holds and held which role on single files of a dataset (<c>GET datasets/{id}/files/assignments/history</c>, 6.x).
    /// </summary>
    public Task<IReadOnlyList<AssignmentHistoryEntry>> FileAssignmentHistoryAsync(
        DatasetId dataset,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<AssignmentHistoryEntry>>(
            ApiPath.Of(dataset, $"/files/assignments/history"),
            cancellationToken
        );

    /// <summary>
    /// The draft a link leads to (<c>GET datasets/previewUrlDatasetVersion/{token}</c>, 6.x); needs no account.
    /// </summary>
    /// <param name="token">The secret in the link.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<DatasetVersionResponse> PreviewAsync(string token, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<DatasetVersionResponse>(ApiPath.Of($"datasets/previewUrlDatasetVersion/{token}"), cancellationToken);

    /// <summary>
    /// The citation of the draft a link leads to, as markup (<c>GET datasets/previewUrlDatasetVersion/{token}/citation</c>, 6.x).
    /// </summary>
    /// <param name="token">The secret in the link.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> PreviewCitationAsync(string token, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Get,
            ApiPath.Of($"datasets/previewUrlDatasetVersion/{token}/citation"),
            null,
            cancellationToken
        );
}
