using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Direct;

/// <summary>Gives up a direct upload in parts: what came is forgotten, and its key cannot be registered any more.</summary>
/// <param name="Target">The dataset the upload was issued for.</param>
/// <param name="Identifier">Its storage identifier.</param>
/// <param name="UploadId">The store's id of the upload.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record AbandonUpload(ObjectRef Target, string Identifier, string UploadId) : ICommand, ITargeted;

internal sealed class AbandonUploadHandler(RepositoryDb db, IssuedUploads issued)
    : IHandlePrepared<AbandonUpload, IssuedUploadRecord>
{
    public async Task<IssuedUploadRecord> PrepareAsync(AbandonUpload operation, OperationContext context, CancellationToken ct)
    {
        var (direct, key, row) = await issued.UnderWayAsync(context, operation.Identifier, operation.UploadId, ct);
        await direct.Signed.AbortPartsAsync(key, operation.UploadId, ct);
        return row;
    }

    public async Task HandleAsync(
        AbandonUpload operation,
        IssuedUploadRecord found,
        OperationContext context,
        CancellationToken ct
    )
    {
        context.AuditDetails = operation.Identifier;
        var row = await db.IssuedUploads.FindAsync([found.Id], ct);
        if (row is { RegisteredAt: null })
        {
            // Had the parts been put together before, the object is one nobody refers to now.
            Storage.DeleteStoredObjectsJob.Enqueue(context, [new(row.StoreName, row.StorageKey)]);
            db.IssuedUploads.Remove(row);
        }
    }
}
