using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Intake;
using Quire.Repository.Operations;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Direct;

/// <summary>The keys clients were given addresses for.</summary>
public sealed class IssuedUploads(RepositoryDb db, ObjectStores stores)
{
    /// <summary>Those of some keys that were issued for the dataset, by key. One statement.</summary>
    public Task<Dictionary<string, IssuedUploadRecord>> FindAsync(
        long dataset,
        string store,
        IReadOnlyList<string> keys,
        CancellationToken ct
    ) =>
        db
            .IssuedUploads.AsNoTracking()
            .Where(u => u.DatasetId == dataset && u.StoreName == store && EF.Parameter(keys).Contains(u.StorageKey))
            .ToDictionaryAsync(u => u.StorageKey, StringComparer.Ordinal, ct);

    /// <summary>
    /// The upload in parts that three texts of a client name, if it was issued for the operation's dataset and did not become a
    /// file. Everything else is refused alike, so that nobody learns of others' uploads.
    /// </summary>
    public async Task<(DirectStore Direct, ObjectKey Key, IssuedUploadRecord Row)> UnderWayAsync(
        OperationContext context,
        string identifier,
        string uploadId,
        CancellationToken ct
    )
    {
        if (
            stores.TryParse(identifier, out var store, out var key)
            && DirectStore.Of(store!) is { } direct
            && (await FindAsync(context.Target.Id, store!.Name, [key.Value], ct)).GetValueOrDefault(key.Value)
                is { RegisteredAt: null } row
            && row.UploadId == uploadId
        )
        {
            return (direct, key, row);
        }

        throw DirectUploadErrors.NotUnderWay();
    }

    /// <summary>
    /// Marks the keys of some files as used, in the transaction that makes the files, and asks for what was copied to be removed
    /// from where clients can still write. Gives the files whose keys another request has used or nobody knows any more.
    /// </summary>
    public async Task<IReadOnlySet<NewFile>> ClaimAsync(
        OperationContext context,
        IReadOnlyList<NewFile> files,
        CancellationToken ct
    )
    {
        var origins = files.Where(f => f.Direct is not null).ToDictionary(f => f.Direct!.IssuedId);
        if (origins.Count == 0)
        {
            return new HashSet<NewFile>();
        }

        var ids = origins.Keys.ToList();
        var rows = await db.IssuedUploads.Where(u => EF.Parameter(ids).Contains(u.Id) && u.RegisteredAt == null).ToListAsync(ct);
        foreach (var row in rows)
        {
            row.RegisteredAt = context.Now;
        }

        var claimed = rows.ToDictionary(r => r, r => origins.Remove(r.Id, out var file) && file.Direct!.TakenOver);
        DeleteStoredObjectsJob.Enqueue(
            context,
            claimed.Where(c => c.Value).Select(c => new StoredFile(c.Key.StoreName, c.Key.StorageKey))
        );
        return origins.Values.ToHashSet();
    }

    /// <summary>The same for what stands or falls as a whole.</summary>
    public async Task ClaimAllAsync(OperationContext context, IReadOnlyList<NewFile> files, CancellationToken ct)
    {
        if ((await ClaimAsync(context, files, ct)).Count > 0)
        {
            throw DirectUploadErrors.AlreadyRegistered();
        }
    }
}
