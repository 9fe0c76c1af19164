using Microsoft.Extensions.Logging;
using Quire.Domain.Errors;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Intake;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Direct;

/// <summary>
/// Takes over bytes clients put into a store themselves, outside of any transaction: only under keys issued for the dataset and
/// not used yet, as long as said, to a key no client can write to, and with the digest said where reading them is affordable.
/// </summary>
public sealed partial class DirectIntake(
    IssuedUploads issued,
    DirectContent contents,
    ObjectStores stores,
    TimeProvider time,
    ILogger<DirectIntake> log
)
{
    // Enough to keep a store busy, and few enough not to crowd out those who upload through this server.
    private const int AtOnce = 8;

    /// <summary>What becomes of each of some uploads, in their order. One that is refused does not stop the others.</summary>
    public async Task<IReadOnlyList<DirectIntakeResult>> TakeAsync(
        long dataset,
        IObjectStore store,
        IReadOnlyList<FileDescription> said,
        IntakeLimits limits,
        CancellationToken ct
    )
    {
        var keys = said.Select(s => KeyOf(s, store)).ToList();
        var rows = await issued.FindAsync(
            dataset,
            store.Name,
            [.. keys.Where(k => k is not null).Select(k => k!.Value.Value)],
            ct
        );
        var first = keys.Index().Where(k => k.Item is not null).DistinctBy(k => k.Item).Select(k => k.Index).ToHashSet();
        var budget = contents.Budget();
        var taken = new DirectIntakeResult[said.Count];
        await Parallel.ForAsync(
            0,
            said.Count,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (i, cancel) =>
                taken[i] = await TryAsync(async () =>
                {
                    var row = RowOf(said[i], store, keys[i], rows);
                    return first.Contains(i)
                        ? await contents.TakeAsync(DirectStore.Of(store)!, row, said[i], limits, budget, cancel)
                        : throw DirectUploadErrors.Twice(said[i].StorageIdentifier);
                })
        );
        return taken;
    }

    /// <summary>The row of an upload no file was made of yet; refuses any other.</summary>
    public async Task<IssuedUploadRecord> RowAsync(long dataset, IObjectStore store, FileDescription said, CancellationToken ct)
    {
        var key = KeyOf(said, store);
        var rows = await issued.FindAsync(dataset, store.Name, key is { } one ? [one.Value] : [], ct);
        return RowOf(said, store, key, rows);
    }

    private ObjectKey? KeyOf(FileDescription said, IObjectStore store) =>
        said.StorageIdentifier is { } identifier && stores.TryParse(identifier, out var its, out var key) && its == store
            ? key
            : null;

    private IssuedUploadRecord RowOf(
        FileDescription said,
        IObjectStore store,
        ObjectKey? key,
        Dictionary<string, IssuedUploadRecord> rows
    )
    {
        if (said.StorageIdentifier is null || string.IsNullOrWhiteSpace(said.FileName ?? said.Label))
        {
            throw DirectUploadErrors.Incomplete();
        }

        if (key is null || DirectStore.Of(store) is null)
        {
            throw DirectUploadErrors.OtherStore();
        }

        return rows.GetValueOrDefault(key.Value.Value) switch
        {
            null => throw DirectUploadErrors.NotIssued(said.StorageIdentifier),
            { RegisteredAt: not null } => throw DirectUploadErrors.AlreadyRegistered(),
            { ExpiresAt: var end } when end <= time.GetUtcNow().UtcDateTime => throw DirectUploadErrors.Expired(
                said.StorageIdentifier
            ),
            var row => row,
        };
    }

    private async Task<DirectIntakeResult> TryAsync(Func<Task<NewFile>> take)
    {
        try
        {
            return new(await take(), Refusal: null);
        }
        catch (RepositoryException e)
        {
            return new(File: null, e.Error);
        }
        catch (IOException e)
        {
            Log.StoreFailed(log, e);
            return new(File: null, DirectUploadErrors.StoreFailed().Error);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3101, LogLevel.Error, "The bytes of a direct upload could not be taken over.")]
        public static partial void StoreFailed(ILogger log, Exception e);
    }
}
