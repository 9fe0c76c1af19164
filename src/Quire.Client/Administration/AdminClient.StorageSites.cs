using Quire.Client.Http;
using Quire.Contracts.Storage;

namespace Quire.Client;

/// <content>Places elsewhere that hold data of the installation.</content>
public sealed partial class AdminClient
{
    /// <summary>The storage sites (<c>GET admin/storageSites</c>); not found where there is none.</summary>
    public Task<IReadOnlyList<StorageSiteResponse>> StorageSitesAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<StorageSiteResponse>>(ApiPath.Of($"admin/storageSites"), cancellationToken);

    /// <summary>A storage site (<c>GET admin/storageSites/{id}</c>).</summary>
    public Task<StorageSiteResponse> StorageSiteAsync(long id, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<StorageSiteResponse>(ApiPath.Of($"admin/storageSites/{id}"), cancellationToken);

    /// <summary>Tells of a storage site (<c>POST admin/storageSites</c>).</summary>
    public Task<StorageSiteResponse> AddStorageSiteAsync(
        StorageSiteRequest site,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<StorageSiteResponse>(
            HttpMethod.Post,
            ApiPath.Of($"admin/storageSites"),
            Body.Json(site),
            cancellationToken
        );

    /// <summary>
    /// Says whether data are at a storage site at first (<c>PUT admin/storageSites/{id}/primaryStorage</c>); at most one is such.
    /// </summary>
    public Task<StorageSiteResponse> SetPrimaryStorageSiteAsync(
        long id,
        bool primary,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<StorageSiteResponse>(
            HttpMethod.Put,
            ApiPath.Of($"admin/storageSites/{id}/primaryStorage"),
            Body.Text(primary ? "true" : "false"),
            cancellationToken
        );

    /// <summary>
    /// Tells of a storage site no longer (<c>DELETE admin/storageSites/{id}</c>); gives the server's message.
    /// </summary>
    public Task<string> DeleteStorageSiteAsync(long id, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"admin/storageSites/{id}"), null, cancellationToken);
}
