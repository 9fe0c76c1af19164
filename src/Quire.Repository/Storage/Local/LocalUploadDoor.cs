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
    /// <param name="address">The address.</param>
    /// <param name="body">The bytes.</param>
    /// <param name="mustBeOpen">Refuses what has become a file by the time all bytes are there.</param>
    /// <param name="ct">Cancels.</param>
    public Task<string> TakeAsync(LocalAddress address, Stream body, Func<Task> mustBeOpen, CancellationToken ct) =>
        UploadsOf(address)!.TakeAsync(address, body, mustBeOpen, ct);

    private LocalUploads? UploadsOf(LocalAddress address) =>
        stores.Has(address.Store)
        && ObjectKey.IsSound(address.Key)
        && stores[address.Store] is FileSystemObjectStore { Uploads: { } uploads }
            ? uploads
            : null;
}
