using Quire.Client.Http;
using Quire.Contracts.Files;

namespace Quire.Client;

/// <content>Embargoes and retention periods.</content>
public sealed partial class FilesClient
{
    /// <summary>
    /// Puts files of a dataset under embargo (<c>POST datasets/{id}/files/actions/:set-embargo</c>, 5.7 and later); published
    /// ones only superusers. Gives the server's message.
    /// </summary>
    public Task<string> SetEmbargoAsync(
        DatasetId dataset,
        EmbargoRequest embargo,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of(dataset, $"/files/actions/:set-embargo"),
            Body.Json(embargo),
            cancellationToken
        );

    /// <summary>
    /// Takes the embargoes off files of a dataset (<c>POST datasets/{id}/files/actions/:unset-embargo</c>, 5.7 and later). Gives
    /// the server's message.
    /// </summary>
    public Task<string> RemoveEmbargoAsync(
        DatasetId dataset,
        IReadOnlyList<long> files,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of(dataset, $"/files/actions/:unset-embargo"),
            Body.Json(new FileIdsRequest { FileIds = files }),
            cancellationToken
        );

    /// <summary>
    /// Says until which day files of a dataset are given out (<c>POST datasets/{id}/files/actions/:set-retention</c>, 6.3 and
    /// later); of published ones only superusers. Gives the server's message.
    /// </summary>
    public Task<string> SetRetentionAsync(
        DatasetId dataset,
        RetentionRequest retention,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of(dataset, $"/files/actions/:set-retention"),
            Body.Json(retention),
            cancellationToken
        );

    /// <summary>
    /// Takes the retention periods off files of a dataset (<c>POST datasets/{id}/files/actions/:unset-retention</c>, 6.3 and
    /// later). Gives the server's message.
    /// </summary>
    public Task<string> RemoveRetentionAsync(
        DatasetId dataset,
        IReadOnlyList<long> files,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of(dataset, $"/files/actions/:unset-retention"),
            Body.Json(new FileIdsRequest { FileIds = files }),
            cancellationToken
        );
}
