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
public sealed record FinishUpload(ObjectRef Target, string Identifier, string UploadId, IReadOnlyDictionary<int, string> Tags) : ICommand<bool>, ITargeted;

internal sealed class FinishUploadHandler(IssuedUploads issued) : IHandle<FinishUpload, bool>, IPrepare<FinishUpload>
{
    public async Task PrepareAsync(FinishUpload operation, OperationContext context, CancellationToken ct)
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
    }

    public Task DiscardAsync(FinishUpload operation) => Task.CompletedTask;

    public Task<bool> HandleAsync(FinishUpload operation, OperationContext context, CancellationToken ct)
    {
        context.AuditDetails = operation.Identifier;
        return Task.FromResult(true);
    }
}
