using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Direct;

/// <summary>Gives a client addresses to put the bytes of one file at, past this server, and remembers the key for the dataset.</summary>
/// <param name="Target">The dataset the file is for.</param>
/// <param name="Size">Its length in bytes.</param>
[Requires(Permission.EditDataset)]
public sealed record IssueUpload(ObjectRef Target, long Size) : ICommand<IssuedUpload>, ITargeted;

internal sealed class IssueUploadHandler(
    RepositoryDb db, ObjectStores stores, ObjectKeys keys, UploadRules rules, DatasetLocks locks, IOptions<StorageOptions> options)
    : IHandle<IssueUpload, IssuedUpload>, IPrepare<IssueUpload>
{
    private DirectStore? _direct;
    private ObjectKey _key;
    private IssuedUpload? _issued;

    public async Task PrepareAsync(IssueUpload operation, OperationContext context, CancellationToken ct)
    {
        await rules.MustBeOnAsync(ct);
        var dataset = context.Target.Id;
        var store = stores[await db.Datasets.Where(d => d.Id == dataset).Select(d => d.StoreName).SingleAsync(ct)];
        _direct = DirectStore.Of(store)
            ?? throw DirectUploadErrors.NotSupported(dataset);
        await locks.MustAllowEditAsync(context, ct);
        if ((await rules.LimitsAsync(ct)).MaxFileSize is { } most && operation.Size > most)
        {
            throw DirectUploadErrors.TooLarge(most);
        }

        await SignAsync(_direct.Signed, PartPlan.Of(operation.Size, _direct.Signed.PartLength), context, ct);
    }

    public async Task DiscardAsync(IssueUpload operation)
    {
        if (_issued?.UploadId is { } uploadId)
        {
            await _direct!.Signed.AbortPartsAsync(_key, uploadId, CancellationToken.None);
        }
    }

    public Task<IssuedUpload> HandleAsync(IssueUpload operation, OperationContext context, CancellationToken ct)
    {
        db.IssuedUploads.Add(new()
        {
            DatasetId = context.Target.Id,
            StoreName = _direct!.Store.Name,
            StorageKey = _key.Value,
            UploadId = _issued!.UploadId,
            IssuedAt = context.Now,
            ExpiresAt = context.Now + _direct.Signed.Validity + options.Value.Sweep.Grace,
        });
        context.AuditDetails = _issued.Identifier;
        return Task.FromResult(_issued);
    }

    // Addresses go on taking bytes until their time is over, so they lead to a key no published file will ever have.
    private async Task SignAsync(ISignedTransfers signed, PartPlan plan, OperationContext context, CancellationToken ct)
    {
        _key = keys.NextIncoming();
        var uploadId = plan.Count == 1 ? null : await signed.BeginPartsAsync(_key, ct);
        _issued = new(stores.IdentifierOf(_direct!.Store.Name, _key.Value), context.Target.PersistentId!.ToString(), plan.Length, uploadId, []);
        var addresses = new List<Uri>(plan.Count);
        for (var part = 1; part <= plan.Count; part++)
        {
            addresses.Add(uploadId is null
                ? await signed.SignPutAsync(_key, signed.Validity, ct)
                : await signed.SignPartAsync(_key, uploadId, part, signed.Validity, ct));
        }

        _issued = _issued with { Addresses = addresses };
    }
}
