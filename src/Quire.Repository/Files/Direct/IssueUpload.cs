using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Domain.Access;
using Quire.Domain.Files;
using Quire.Repository.Data;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Intake;
using Quire.Repository.Operations;
using Quire.Repository.Storage;
using Quire.Repository.Storage.Quotas;

namespace Quire.Repository.Files.Direct;

/// <summary>
/// Gives a client addresses to put the bytes of one file at, past this server, and remembers the key for the dataset.
/// </summary>
/// <param name="Target">The dataset the file is for.</param>
/// <param name="Size">Its length in bytes.</param>
[Requires(Permission.EditDataset)]
public sealed record IssueUpload(ObjectRef Target, long Size) : ICommand<IssuedUpload>, ITargeted
{
    /// <summary>
    /// Longest part the client wants to send at once, which is what it loses when the connection breaks; never less than stores
    /// take. Null for what the store has.
    /// </summary>
    public long? LongestPart { get; init; }
}

/// <summary>Where a client may put the bytes of a file.</summary>
/// <param name="Identifier">Storage identifier to register the file by.</param>
/// <param name="Dataset">Persistent identifier of the dataset it is for.</param>
/// <param name="PartLength">Length of every part but the last.</param>
/// <param name="UploadId">The store's id of an upload in parts; null for a file put whole.</param>
/// <param name="Addresses">One for the whole, or one for each part in order.</param>
public sealed record IssuedUpload(
    string Identifier,
    string Dataset,
    long PartLength,
    string? UploadId,
    IReadOnlyList<Uri> Addresses
);

internal sealed class IssueUploadHandler(
    RepositoryDb db,
    ObjectStores stores,
    ObjectKeys keys,
    UploadRules rules,
    UploadLimits limits,
    DatasetLocks locks,
    IOptions<StorageOptions> options
) : IHandlePrepared<IssueUpload, IssueUploadHandler.Signed, IssuedUpload>
{
    public async Task<Signed> PrepareAsync(IssueUpload operation, OperationContext context, CancellationToken ct)
    {
        await rules.MustBeOnAsync(ct);
        var dataset = context.Target.Id;
        var store = stores[await db.Datasets.Where(d => d.Id == dataset).Select(d => d.StoreName).SingleAsync(ct)];
        var direct = DirectStore.Of(store) ?? throw DirectUploadErrors.NotSupported(dataset);
        await locks.MustAllowEditAsync(context, ct);
        if ((await rules.LimitsAsync(ct)).MaxFileSize is { } most && operation.Size > most)
        {
            throw DirectUploadErrors.TooLarge(most);
        }

        // Before the bytes are sent for nothing; it is asked again, in turn, when they become a file.
        if ((await limits.RoomAsync(context.Target, ct)).Bytes is { } left && operation.Size > left)
        {
            throw QuotaErrors.Exceeded(ByteSize.Text(operation.Size), ByteSize.Text(left));
        }

        return await SignAsync(direct, operation.Size, PartPlan.Of(operation.Size, LengthOf(operation, direct)), context, ct);
    }

    // What S3 takes at least.
    private static long LengthOf(IssueUpload operation, DirectStore direct) =>
        Math.Min(direct.Signed.PartLength, Math.Max(operation.LongestPart ?? long.MaxValue, 5L << 20));

    public Task DiscardAsync(IssueUpload operation, Signed signed) =>
        AbortAsync(signed.Direct, signed.Key, signed.Issued.UploadId);

    public Task<IssuedUpload> HandleAsync(IssueUpload operation, Signed signed, OperationContext context, CancellationToken ct)
    {
        var (direct, key, issued) = signed;
        db.IssuedUploads.Add(
            new()
            {
                DatasetId = context.Target.Id,
                StoreName = direct.Store.Name,
                StorageKey = key.Value,
                UploadId = issued.UploadId,
                IssuedAt = context.Now,
                ExpiresAt = context.Now + direct.Signed.Validity + options.Value.Sweep.Grace,
            }
        );
        context.AuditDetails = issued.Identifier;
        return Task.FromResult(issued);
    }

    // Addresses go on taking bytes until their time is over, so they lead to a key no published file will ever have.
    private async Task<Signed> SignAsync(
        DirectStore direct,
        long size,
        PartPlan plan,
        OperationContext context,
        CancellationToken ct
    )
    {
        var signed = direct.Signed;
        var key = keys.NextIncoming();
        var uploadId = plan.Count == 1 ? null : await signed.BeginPartsAsync(key, ct);
        try
        {
            var addresses = new List<Uri>(plan.Count);
            for (var part = 1; part <= plan.Count; part++)
            {
                addresses.Add(
                    uploadId is null
                        ? await signed.SignPutAsync(key, size, signed.Validity, ct)
                        : await signed.SignPartAsync(key, uploadId, part, plan.LengthOf(part, size), signed.Validity, ct)
                );
            }

            return new(
                direct,
                key,
                new(
                    stores.IdentifierOf(direct.Store.Name, key.Value),
                    context.Target.PersistentId!.ToString(),
                    plan.Length,
                    uploadId,
                    addresses
                )
            );
        }
        catch
        {
            await AbortAsync(direct, key, uploadId);
            throw;
        }
    }

    private static Task AbortAsync(DirectStore direct, ObjectKey key, string? uploadId) =>
        uploadId is null ? Task.CompletedTask : direct.Signed.AbortPartsAsync(key, uploadId, CancellationToken.None);

    /// <param name="Direct">The store the bytes go to.</param>
    /// <param name="Key">Under which key.</param>
    /// <param name="Issued">What the client gets.</param>
    internal sealed record Signed(DirectStore Direct, ObjectKey Key, IssuedUpload Issued);
}
