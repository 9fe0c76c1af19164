using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
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

internal sealed class CleanStorageHandler(RepositoryDb db, ObjectStores stores) : IHandle<CleanStorage, CleanedStorage>
{
    public async Task<CleanedStorage> HandleAsync(CleanStorage operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var kept = await db.Files.Where(f => f.Object.OwnerId == id).OrderBy(f => f.Id).Select(f => f.StorageKey).ToListAsync(ct);
        var unregistered = await db.IssuedUploads.Where(u => u.DatasetId == id && u.RegisteredAt == null).ToListAsync(ct);
        if (!operation.DryRun)
        {
            foreach (var upload in unregistered.Where(u => u.UploadId is not null && stores.Has(u.StoreName)))
            {
                if (stores[upload.StoreName] is ISignedTransfers signed)
                {
                    await signed.AbortPartsAsync(ObjectKey.Parse(upload.StorageKey), upload.UploadId!, ct);
                }
            }

            DeleteStoredObjectsJob.Enqueue(context, unregistered.Select(u => new StoredFile(u.StoreName, u.StorageKey)));
            db.IssuedUploads.RemoveRange(unregistered);
        }

        context.AuditDetails = operation.DryRun ? "dry run" : null;
        return new(kept, unregistered.ConvertAll(u => u.StorageKey));
    }
}
