using Quire.Repository.Files.Direct;

namespace Quire.Repository.Storage.Local;

/// <summary>Where what comes to signed addresses of this server is let in.</summary>
public sealed class LocalUploadDoor(ObjectStores stores)
{
    /// <summary>Refuses an address that was not made here or is dead.</summary>
    public void MustBeGood(LocalAddress address, string signature)
    {
        if (UploadsOf(address)?.IsGood(address, signature) != true)
        {
            throw DirectUploadErrors.AddressDead();
        }
    }

    /// <summary>Stores what is put to an address that is good; gives its MD5.</summary>
    public Task<string> TakeAsync(LocalAddress address, Stream body, CancellationToken ct) =>
        UploadsOf(address)!.TakeAsync(address, body, ct);

    private LocalUploads? UploadsOf(LocalAddress address) =>
        stores.Has(address.Store)
        && ObjectKey.IsSound(address.Key)
        && stores[address.Store] is FileSystemObjectStore { Uploads: { } uploads }
            ? uploads
            : null;
}
