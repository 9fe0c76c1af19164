using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>The locks of a dataset. A lease that ran out no longer counts, whether or not somebody removed it.</summary>
public sealed class DatasetLocks(RepositoryDb db)
{
    public const string InReview = "InReview";
    public const string FinalizePublication = "finalizePublication";

    /// <summary>Every lock type of the wire.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        "Ingest", "Workflow", InReview, "DcmUpload", "GlobusUpload", FinalizePublication, "EditInProgress", "FileValidationFailed",
    ];

    /// <summary>Locks in force.</summary>
    public Task<List<DatasetLockRecord>> InForceAsync(long dataset, DateTime now, CancellationToken ct) =>
        db.Locks.AsNoTracking().Where(l => l.DatasetId == dataset && (l.LeaseUntil == null || l.LeaseUntil > now)).OrderBy(l => l.Id).ToListAsync(ct);

    /// <summary>Refuses a change to metadata or files while a lock forbids it; curators may edit during review.</summary>
    public async Task MustAllowEditAsync(OperationContext context, CancellationToken ct)
    {
        foreach (var held in await InForceAsync(context.Target.Id, context.Now, ct))
        {
            if (held.Kind != InReview)
            {
                throw Refuse.Locked("Dataset cannot be edited due to dataset lock.");
            }

            if (!context.May(Permission.PublishDataset))
            {
                throw Refuse.Locked("Dataset cannot be edited due to In Review dataset lock.");
            }
        }
    }

    /// <summary>Refuses publication while any lock but the review's own is held.</summary>
    public async Task MustAllowPublicationAsync(OperationContext context, CancellationToken ct)
    {
        var held = (await InForceAsync(context.Target.Id, context.Now, ct)).Where(l => l.Kind != InReview).Select(l => l.Kind).ToList();
        if (held.Count > 0)
        {
            throw Refuse.Locked($"This dataset is locked. Reason: {string.Join(",", held)}. Please try publishing later.");
        }
    }
}
