using Quire.Client.Http;
using Quire.Contracts.Administration;

namespace Quire.Client;

/// <content>Imports of folders of the server.</content>
public sealed partial class AdminClient
{
    /// <summary>Imports of folders there were, the newest first (<c>GET admin/batch/jobs</c>).</summary>
    /// <param name="name">Only those of a name: <c>FileSystemImportJob</c> or <c>DatasetImportJob</c>. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<IReadOnlyList<BatchJob>> BatchJobsAsync(string? name = null, CancellationToken cancellationToken = default) =>
        _connection.BareAsync<IReadOnlyList<BatchJob>>(
            name is null ? ApiPath.Of($"admin/batch/jobs") : ApiPath.Of($"admin/batch/jobs/name/{name}"),
            cancellationToken,
            "jobs"
        );

    /// <summary>How far an import of a folder is (<c>GET admin/batch/jobs/{id}</c>).</summary>
    public Task<BatchJob> BatchJobAsync(long id, CancellationToken cancellationToken = default) =>
        _connection.BareAsync<BatchJob>(ApiPath.Of($"admin/batch/jobs/{id}"), cancellationToken);

    /// <summary>
    /// Begins to make datasets of the DDI documents in a folder of the server (<c>GET batch/import</c>); superusers only.
    /// </summary>
    /// <param name="path">A file or folder in the folder for imports.</param>
    /// <param name="collection">The collection they are made in. Default: the root.</param>
    /// <param name="createCollections">Make collections that are missing. Default: no.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<BatchJobStarted> ImportDatasetsAsync(
        string path,
        CollectionId? collection = null,
        bool createCollections = false,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<BatchJobStarted>(
            ApiPath
                .Of($"batch/import")
                .With("path", path)
                .With("dv", collection?.ToString())
                .With("createDV", createCollections ? true : null),
            cancellationToken
        );
}
