using System.Globalization;
using Quire.Client.Http;
using Quire.Contracts.Storage;

namespace Quire.Client;

/// <content>How much the files in a collection take up, and where they go.</content>
public sealed partial class CollectionsClient
{
    /// <summary>What the files in a collection take up, in words (<c>GET dataverses/{id}/storagesize</c>).</summary>
    public Task<string> StorageSizeAsync(CollectionId collection, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Get, ApiPath.Of($"dataverses/{collection}/storagesize"), null, cancellationToken);

    /// <summary>What counts for the quota, in words (<c>GET dataverses/{id}/storage/use</c>, 6.1).</summary>
    public Task<string> StorageUseAsync(CollectionId collection, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Get, ApiPath.Of($"dataverses/{collection}/storage/use"), null, cancellationToken);

    /// <summary>The storage quota, in words (<c>GET dataverses/{id}/storage/quota</c>, 6.1).</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="inherited">Where there is none, that of the nearest collection above.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> QuotaAsync(
        CollectionId collection,
        bool inherited = false,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Get,
            ApiPath.Of($"dataverses/{collection}/storage/quota").With("showInherited", inherited ? true : null),
            null,
            cancellationToken
        );

    /// <summary>Sets the storage quota, or lifts it (<c>PUT</c>, <c>DELETE dataverses/{id}/storage/quota</c>, 6.1).</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="bytes">Bytes; null for no quota.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> SetQuotaAsync(CollectionId collection, long? bytes, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            bytes is null ? HttpMethod.Delete : HttpMethod.Put,
            ApiPath.Of($"dataverses/{collection}/storage/quota"),
            bytes is { } quota ? Body.Text(quota.ToString(CultureInfo.InvariantCulture)) : null,
            cancellationToken
        );

    /// <summary>The store files of new datasets go to (<c>GET dataverses/{id}/storageDriver</c>, 6.11).</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="effective">The store in force, chosen here or above.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<StorageDriverResponse> StorageDriverAsync(
        CollectionId collection,
        bool effective = true,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<StorageDriverResponse>(
            ApiPath.Of($"dataverses/{collection}/storageDriver").With("getEffective", effective ? true : null),
            cancellationToken
        );

    /// <summary>Chooses that store, or none (<c>PUT</c>, <c>DELETE dataverses/{id}/storageDriver</c>, 6.11).</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="label">What people call the store; null for the one chosen above.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> SetStorageDriverAsync(
        CollectionId collection,
        string? label,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            label is null ? HttpMethod.Delete : HttpMethod.Put,
            ApiPath.Of($"dataverses/{collection}/storageDriver"),
            label is null ? null : Body.Text(label),
            cancellationToken
        );

    /// <summary>
    /// Names of the stores a collection could use, by label (<c>GET dataverses/{id}/allowedStorageDrivers</c>, 6.11).
    /// </summary>
    public Task<IReadOnlyDictionary<string, string>> AllowedStorageDriversAsync(
        CollectionId collection,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyDictionary<string, string>>(
            ApiPath.Of($"dataverses/{collection}/allowedStorageDrivers"),
            cancellationToken
        );
}
