using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage.Quotas;

/// <summary>
/// Removes from the stores what clients put there for a dataset and never registered. What is an upload still under way goes too.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="DryRun">Only say what would be removed.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record CleanStorage(ObjectRef Target, bool DryRun) : ICommand<CleanedStorage>, ITargeted;

internal sealed class CleanStorageHandler(RepositoryDb db, ObjectStores stores)
    : IHandlePrepared<CleanStorage, IReadOnlySet<long>, CleanedStorage>
{
    /// <summary>Gives up what is under way in parts, which may take its time; gives the numbers of those uploads.</summary>
    public async Task<IReadOnlySet<long>> PrepareAsync(CleanStorage operation, OperationContext context, CancellationToken ct)
    {
        var uploads = await Unregistered(context.Target.Id).AsNoTracking().ToListAsync(ct);
        if (!operation.DryRun)
        {
            foreach (var upload in uploads.Where(u => u.UploadId is not null && stores.Has(u.StoreName)))
            {
                if (stores[upload.StoreName].Signed is { } signed)
                {
                    await signed.AbortPartsAsync(ObjectKey.Parse(upload.StorageKey), upload.UploadId!, ct);
                }
            }
        }

        return uploads.Select(u => u.Id).ToHashSet();
    }

    public async Task<CleanedStorage> HandleAsync(
        CleanStorage operation,
        IReadOnlySet<long> found,
        OperationContext context,
        CancellationToken ct
    )
    {
        var id = context.Target.Id;
        var files = db.Files.Where(f => f.Object.OwnerId == id);
        var kept = await files.OrderBy(f => f.Id).Select(f => f.StorageKey).ToListAsync(ct);
        kept.AddRange(await files.SelectMany(f => f.AuxiliaryFiles).OrderBy(a => a.Id).Select(a => a.StorageKey).ToListAsync(ct));
        kept.AddRange(await files.SelectMany(f => f.Contents).OrderBy(c => c.Id).Select(c => c.StorageKey).ToListAsync(ct));
        var unregistered = (await Unregistered(id).ToListAsync(ct)).FindAll(u => found.Contains(u.Id));
        if (!operation.DryRun)
        {
            // Nobody can remove anything from a store that is not configured any more.
            DeleteStoredObjectsJob.Enqueue(
                context,
                unregistered.Where(u => stores.Has(u.StoreName)).Select(u => new StoredFile(u.StoreName, u.StorageKey))
            );
            db.IssuedUploads.RemoveRange(unregistered);
        }

        context.AuditDetails = operation.DryRun ? "dry run" : null;
        return new(kept, unregistered.ConvertAll(u => u.StorageKey));
    }

    private IQueryable<IssuedUploadRecord> Unregistered(long dataset) =>
        db.IssuedUploads.Where(u => u.DatasetId == dataset && u.RegisteredAt == null);
}
