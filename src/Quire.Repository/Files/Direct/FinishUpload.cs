using Quire.Domain.Access;
using Quire.Repository.Operations;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Direct;

/// <summary>Puts the parts of a direct upload together. Safe to repeat when the answer was lost.</summary>
/// <param name="Target">The dataset the upload was issued for.</param>
/// <param name="Identifier">Its storage identifier.</param>
/// <param name="UploadId">The store's id of the upload.</param>
/// <param name="Tags">What the store answered to each part, by number from 1.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record FinishUpload(ObjectRef Target, string Identifier, string UploadId, IReadOnlyDictionary<int, string> Tags)
    : ICommand,
        ITargeted;

internal sealed class FinishUploadHandler(IssuedUploads issued) : IHandlePrepared<FinishUpload, ObjectKey>
{
    public async Task<ObjectKey> PrepareAsync(FinishUpload operation, OperationContext context, CancellationToken ct)
    {
        var (direct, key, _) = await issued.UnderWayAsync(context, operation.Identifier, operation.UploadId, ct);
        try
        {
            await direct.Signed.CompletePartsAsync(key, operation.UploadId, operation.Tags, ct);
        }
        catch (PartsRefusedException e)
        {
            if (await direct.Store.GetLengthAsync(key, ct) is null)
            {
                throw DirectUploadErrors.PartsRefused(e.Message);
            }
        }

        return key;
    }

    public Task HandleAsync(FinishUpload operation, ObjectKey finished, OperationContext context, CancellationToken ct)
    {
        context.AuditDetails = operation.Identifier;
        return Task.CompletedTask;
    }
}
