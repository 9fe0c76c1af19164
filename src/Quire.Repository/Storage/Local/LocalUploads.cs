using System.Globalization;
using Quire.Repository.Files.Intake;

namespace Quire.Repository.Storage.Local;

/// <summary>
/// Direct uploads for a store of files: addresses of this server that are signed, good for a while, and take no more bytes than
/// were announced. What is put again takes the place of what came before, as with an object store, until it is a file.
/// </summary>
internal sealed class LocalUploads(
    FileSystemObjectStore store,
    LocalUploadOptions options,
    LocalSecret secret,
    LocalParts parts,
    TimeProvider time
) : ISignedTransfers
{
    /// <summary>Path of the addresses; the name of the store follows.</summary>
    public const string Path = "/api/uploads/";

    public bool IsOffered => options.IsOffered;

    public long PartLength => options.PartLength;

    public TimeSpan Validity => options.Validity;

    /// <summary>Whether an address was made here and is still good.</summary>
    public bool IsGood(LocalAddress address, string signature) =>
        IsOffered
        && address.Until > time.GetUtcNow().ToUnixTimeSeconds()
        && secret.Made(address, signature)
        && (address.Part == 0 || parts.IsUnderWay(address.UploadId));

    /// <summary>Takes the bytes put to an address; gives their MD5, by which a part is named when all are put together.</summary>
    /// <param name="address">The address.</param>
    /// <param name="body">The bytes.</param>
    /// <param name="mustBeOpen">
    /// Refuses what has become a file while the bytes were on their way; asked when all are there, before they take their place.
    /// </param>
    /// <param name="ct">Cancels.</param>
    public async Task<string> TakeAsync(LocalAddress address, Stream body, Func<Task> mustBeOpen, CancellationToken ct)
    {
        await using var digesting = new DigestingStream(new SizeLimit(body, address.Most), [ContentDigests.Md5]);
        string? checksum = null;
        await store.WriteAsync(
            digesting,
            async written =>
            {
                await mustBeOpen();
                checksum = (await digesting.DigestsAsync())[ContentDigests.Md5];
                if (address.Part == 0)
                {
                    store.Publish(written, ObjectKey.Parse(address.Key));
                }
                else
                {
                    parts.Take(address.UploadId, address.Part, checksum, written);
                }
            },
            ct
        );
        return checksum!;
    }

    public Task<Uri> SignPutAsync(ObjectKey key, long length, TimeSpan validFor, CancellationToken ct) =>
        Task.FromResult(Signed(key, "", part: 0, length, validFor));

    public Task<Uri> SignPartAsync(
        ObjectKey key,
        string uploadId,
        int part,
        long length,
        TimeSpan validFor,
        CancellationToken ct
    ) => Task.FromResult(Signed(key, uploadId, part, length, validFor));

    public Task<string> BeginPartsAsync(ObjectKey key, CancellationToken ct) => Task.FromResult(store.OnDisk(parts.Begin));

    public Task<IReadOnlyDictionary<int, string>> ListPartsAsync(ObjectKey key, string uploadId, CancellationToken ct) =>
        Task.FromResult(store.OnDisk(() => parts.Came(uploadId)));

    public async Task CompletePartsAsync(
        ObjectKey key,
        string uploadId,
        IReadOnlyDictionary<int, string> tags,
        CancellationToken ct
    )
    {
        await using var joined = new JoinedFiles(parts.Find(uploadId, tags));
        try
        {
            await store.WriteAsync(
                joined,
                written =>
                {
                    store.Publish(written, key);
                    return Task.CompletedTask;
                },
                ct
            );
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // Another request has put them together meanwhile, or given them up: whoever asks looks whether the object is there.
            throw new PartsRefusedException("The parts are gone.");
        }

        parts.End(uploadId);
    }

    public Task AbortPartsAsync(ObjectKey key, string uploadId, CancellationToken ct)
    {
        parts.End(uploadId);
        return Task.CompletedTask;
    }

    public async Task CopyAsync(ObjectKey from, ObjectKey to, CancellationToken ct)
    {
        await using var source = await store.OpenReadAsync(from, null, ct);
        await store.PutAsync(to, source, ct);
    }

    private Uri Signed(ObjectKey key, string uploadId, int part, long length, TimeSpan validFor)
    {
        var until = (time.GetUtcNow() + validFor).ToUnixTimeSeconds();
        var address = new LocalAddress(store.Name, key.Value, uploadId, part, length, until);
        return new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{options.SiteUrl()}{Path}{store.Name}?object={key.Value}&upload={uploadId}&part={part}&most={length}&until={until}&token={secret.Sign(address)}"
            )
        );
    }
}
