using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Direct;

/// <summary>Gives up a direct upload in parts: what came is forgotten, and its key cannot be registered any more.</summary>
/// <param name="Target">The dataset the upload was issued for.</param>
/// <param name="Identifier">Its storage identifier.</param>
/// <param name="UploadId">The store's id of the upload.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record AbandonUpload(ObjectRef Target, string Identifier, string UploadId) : ICommand<bool>, ITargeted;

internal sealed class AbandonUploadHandler(RepositoryDb db, IssuedUploads issued) : IHandle<AbandonUpload, bool>, IPrepare<AbandonUpload>
{
    private long _id;

    public async Task PrepareAsync(AbandonUpload operation, OperationContext context, CancellationToken ct)
    {
        var (direct, key, row) = await issued.UnderWayAsync(context, operation.Identifier, operation.UploadId, ct);
        _id = row.Id;
        await direct.Signed.AbortPartsAsync(key, operation.UploadId, ct);
    }

    public Task DiscardAsync(AbandonUpload operation) => Task.CompletedTask;

    public async Task<bool> HandleAsync(AbandonUpload operation, OperationContext context, CancellationToken ct)
    {
        context.AuditDetails = operation.Identifier;
        var row = await db.IssuedUploads.FindAsync([_id], ct);
        if (row is { RegisteredAt: null })
        {
            // Had the parts been put together before, the object is one nobody refers to now.
            Storage.DeleteStoredObjectsJob.Enqueue(context, [new(row.StoreName, row.StorageKey)]);
            db.IssuedUploads.Remove(row);
        }

        return true;
    }
}
