using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Direct;

/// <summary>
/// Tells which parts of a direct upload are there, and gives addresses for the next that are not. An upload that was broken off
/// goes on with it.
/// </summary>
/// <param name="Target">The dataset the upload was issued for.</param>
/// <param name="Identifier">Its storage identifier.</param>
/// <param name="UploadId">The store's id of the upload.</param>
/// <param name="Size">Length of the file in bytes.</param>
/// <param name="PartLength">Length of every part but the last, as it was issued.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record ResumeUpload(ObjectRef Target, string Identifier, string UploadId, long Size, long PartLength)
    : ICommand<ResumedUpload>,
        ITargeted;

/// <summary>How far a direct upload is.</summary>
/// <param name="Tags">Tags of the parts that are there, by number from 1.</param>
/// <param name="Addresses">Addresses of the next parts that are not, by number; none where all are there.</param>
public sealed record ResumedUpload(IReadOnlyDictionary<int, string> Tags, IReadOnlyDictionary<int, Uri> Addresses)
{
    /// <summary>Of one whose parts were put together: no file was made of it yet, and nothing is to be sent.</summary>
    public static readonly ResumedUpload Together = new(new Dictionary<int, string>(), new Dictionary<int, Uri>());

    /// <summary>Whether its parts were put together.</summary>
    public bool IsTogether => Tags.Count + Addresses.Count == 0;
}

internal sealed class ResumeUploadHandler(
    RepositoryDb db,
    IssuedUploads issued,
    DatasetLocks locks,
    IOptions<StorageOptions> options
) : IHandlePrepared<ResumeUpload, ResumeUploadHandler.Found, ResumedUpload>
{
    // Whoever has sent these asks again.
    private const int AtOnce = 100;

    public async Task<Found> PrepareAsync(ResumeUpload operation, OperationContext context, CancellationToken ct)
    {
        await locks.MustAllowEditAsync(context, ct);
        var (direct, key, row) = await issued.UnderWayAsync(context, operation.Identifier, operation.UploadId, ct);
        var plan = PartPlan.Again(operation.Size, operation.PartLength);
        try
        {
            var there = await direct.Signed.ListPartsAsync(key, operation.UploadId, ct);
            var addresses = new SortedDictionary<int, Uri>();
            foreach (var part in Enumerable.Range(1, plan.Count).Where(p => !there.ContainsKey(p)).Take(AtOnce))
            {
                addresses[part] = await direct.Signed.SignPartAsync(
                    key,
                    operation.UploadId,
                    part,
                    plan.LengthOf(part, operation.Size),
                    direct.Signed.Validity,
                    ct
                );
            }

            return new(row.Id, direct.Signed.Validity, new(there, addresses));
        }
        catch (PartsRefusedException)
        {
            // Where they were put together, and then no file could be made of them, all is there.
            return await direct.Store.GetLengthAsync(key, ct) == operation.Size
                ? new(row.Id, direct.Signed.Validity, ResumedUpload.Together)
                : throw DirectUploadErrors.NotUnderWay();
        }
    }

    public async Task<ResumedUpload> HandleAsync(
        ResumeUpload operation,
        Found found,
        OperationContext context,
        CancellationToken ct
    )
    {
        // It is under way as long as somebody sends.
        var row = await db.IssuedUploads.SingleOrDefaultAsync(u => u.Id == found.Row && u.RegisteredAt == null, ct);
        if (row is null)
        {
            throw DirectUploadErrors.NotUnderWay();
        }

        row.ExpiresAt = context.Now + found.Validity + options.Value.Sweep.Grace;
        context.AuditDetails = operation.Identifier;
        return found.Resumed;
    }

    /// <param name="Row">Id of the row of the upload.</param>
    /// <param name="Validity">How long the addresses are good for.</param>
    /// <param name="Resumed">What the client gets.</param>
    internal sealed record Found(long Row, TimeSpan Validity, ResumedUpload Resumed);
}
