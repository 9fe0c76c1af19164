using System.Globalization;
using Quire.Client.Http;
using Quire.Contracts.Storage;

namespace Quire.Client;

/// <content>How much the files of a dataset take up, and may, and where they go.</content>
public sealed partial class DatasetsClient
{
    /// <summary>What counts for the quota, in words (<c>GET datasets/{id}/storage/use</c>, 6.9).</summary>
    public Task<string> StorageUseAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Get, ApiPath.Of(dataset, $"/storage/use"), null, cancellationToken);

    /// <summary>The storage quota, in words (<c>GET datasets/{id}/storage/quota</c>, 6.9).</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="inherited">Where there is none, that of the nearest collection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> QuotaAsync(DatasetId dataset, bool inherited = false, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Get,
            ApiPath.Of(dataset, $"/storage/quota").With("showInherited", inherited ? true : null),
            null,
            cancellationToken
        );

    /// <summary>Sets the storage quota, or lifts it (<c>PUT</c>, <c>DELETE datasets/{id}/storage/quota</c>, 6.9).</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="bytes">Bytes; null for no quota.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> SetQuotaAsync(DatasetId dataset, long? bytes, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            bytes is null ? HttpMethod.Delete : HttpMethod.Put,
            ApiPath.Of(dataset, $"/storage/quota"),
            bytes is { } quota ? Body.Text(quota.ToString(CultureInfo.InvariantCulture)) : null,
            cancellationToken
        );

    /// <summary>What can still be added (<c>GET datasets/{id}/uploadlimits</c>, 6.8).</summary>
    public async Task<UploadLimitValues> UploadLimitsAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        (await _connection.GetAsync<UploadLimitsResponse>(ApiPath.Of(dataset, $"/uploadlimits"), cancellationToken)).UploadLimits;

    /// <summary>
    /// Sets how many files a dataset may have, or lifts that limit (<c>POST datasets/{id}/files/uploadlimit/{n}</c>,
    /// <c>DELETE datasets/{id}/files/uploadlimit</c>, 6.8).
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="files">Files; null for no limit of its own.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> SetFileLimitAsync(DatasetId dataset, int? files, CancellationToken cancellationToken = default) =>
        files is { } limit
            ? _connection.MessageAsync(
                HttpMethod.Post,
                ApiPath.Of(dataset, $"/files/uploadlimit/{limit}"),
                null,
                cancellationToken
            )
            : _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of(dataset, $"/files/uploadlimit"), null, cancellationToken);

    /// <summary>
    /// Removes what was uploaded past the server and never registered (<c>GET datasets/{id}/cleanStorage</c>, 5.12); gives the
    /// server's list.
    /// </summary>
    /// <param name="dataset">The dataset; nobody should be uploading to it.</param>
    /// <param name="dryRun">Only say what would be removed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> CleanStorageAsync(DatasetId dataset, bool dryRun, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Get,
            ApiPath.Of(dataset, $"/cleanStorage").With("dryrun", dryRun),
            null,
            cancellationToken
        );

    /// <summary>The store new files go to (<c>GET datasets/{id}/storageDriver</c>, 6.9).</summary>
    public Task<StorageDriverResponse> StorageDriverAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<StorageDriverResponse>(ApiPath.Of(dataset, $"/storageDriver"), cancellationToken);

    /// <summary>Chooses that store (<c>PUT</c>, <c>DELETE datasets/{id}/storageDriver</c>).</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="label">What people call the store; null for the one of the collection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> SetStorageDriverAsync(DatasetId dataset, string? label, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            label is null ? HttpMethod.Delete : HttpMethod.Put,
            ApiPath.Of(dataset, $"/storageDriver"),
            label is null ? null : Body.Text(label),
            cancellationToken
        );
}
