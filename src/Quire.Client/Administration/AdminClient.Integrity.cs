using Quire.Client.Http;
using Quire.Contracts.Datasets;
using Quire.Contracts.Files;

namespace Quire.Client;

public sealed partial class AdminClient
{
    /// <summary>
    /// How far the comparison of stored bytes has come, and what it found (<c>GET quire/fixity</c>, Quire only). Superusers only.
    /// </summary>
    public Task<FixityReportResponse> FixityAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<FixityReportResponse>(ApiPath.Of($"quire/fixity"), cancellationToken);

    /// <summary>
    /// Has the stored bytes of a file read and compared with its checksum
    /// (<c>POST admin/validateDataFileHashValue/{id}</c>, 6.x); gives the server's message. Damage is a <see cref="DataverseException"/> with status 417. Superusers only.
    /// </summary>
    public Task<string> CompareFileAsync(long file, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Post, ApiPath.Of($"admin/validateDataFileHashValue/{file}"), null, cancellationToken);

    /// <summary>
    /// Has another checksum of a file computed and shown (<c>POST admin/computeDataFileHashValue/{id}/algorithm/{algorithm}</c>,
    /// 6.x); gives the server's message. Superusers only.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="algorithm">Which, such as <c>SHA-256</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> ChangeChecksumAsync(long file, string algorithm, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of($"admin/computeDataFileHashValue/{file}/algorithm/{algorithm}"),
            null,
            cancellationToken
        );

    /// <summary>
    /// Has another checksum computed and shown of files that show none of the kind
    /// (<c>GET admin/updateHashValues/{algorithm}</c>, 6.x); gives the server's message. Superusers only.
    /// </summary>
    /// <param name="algorithm">Which, such as <c>SHA-256</c>.</param>
    /// <param name="limit">The most files. Default: as many as the server deals with at once.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> RenewChecksumsAsync(string algorithm, int? limit = null, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Get,
            ApiPath.Of($"admin/updateHashValues/{algorithm}").With("num", limit),
            null,
            cancellationToken
        );

    /// <summary>
    /// Whether the stored bytes of the files of a dataset are the ones deposited (<c>GET admin/validate/dataset/files/{id}</c>,
    /// 6.x). Every one is read, which may take long.
    /// </summary>
    public Task<IReadOnlyList<FileValidity>> CompareDatasetFilesAsync(
        long dataset,
        CancellationToken cancellationToken = default
    ) =>
        _connection.BareAsync<IReadOnlyList<FileValidity>>(
            ApiPath.Of($"admin/validate/dataset/files/{dataset}"),
            cancellationToken,
            "dataFiles"
        );

    /// <summary>
    /// Whether the newest version of every dataset is what is asked for now (<c>GET admin/validate/datasets</c>).
    /// </summary>
    public Task<IReadOnlyList<DatasetValidityResponse>> ValidateDatasetsAsync(CancellationToken cancellationToken = default) =>
        _connection.BareAsync<IReadOnlyList<DatasetValidityResponse>>(
            ApiPath.Of($"admin/validate/datasets"),
            cancellationToken,
            "datasets"
        );

    /// <summary>
    /// Files of datasets whose bytes are gone, or that no version describes (<c>GET admin/datafiles/auditFiles</c>, 6.x).
    /// Superusers only.
    /// </summary>
    /// <param name="firstId">The lowest number of a dataset to look at. Default: all.</param>
    /// <param name="lastId">The highest number.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<FileAuditResponse> AuditFilesAsync(
        long? firstId = null,
        long? lastId = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<FileAuditResponse>(
            ApiPath.Of($"admin/datafiles/auditFiles").With("firstId", firstId).With("lastId", lastId),
            cancellationToken
        );
}
