using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Installation;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>
/// The locks of a dataset. One whose work was given up no longer counts but is shown, so that whoever waits for the work learns
/// of it; nor does one whose time ran out, whether or not somebody removed it, or that of a finished publication, which may be
/// shown for a while.
/// </summary>
public sealed class DatasetLocks(RepositoryDb db, IOptions<InstallationOptions> installation)
{
    public const string Ingest = "Ingest";
    public const string InReview = "InReview";
    public const string Workflow = "Workflow";
    public const string FinalizePublication = "finalizePublication";

    private static readonly PreparedQuery<Func<RepositoryDb, long, DateTime, IAsyncEnumerable<DatasetLockRecord>>> InForce = new(
        () =>
            EF.CompileAsyncQuery(
                (RepositoryDb db, long dataset, DateTime now) =>
                    db
                        .Locks.AsNoTracking()
                        .OrderBy(l => l.Id)
                        .Where(l => l.DatasetId == dataset && (l.LeaseUntil == null || l.LeaseUntil > now))
            )
    );

    /// <summary>Every lock type of the wire.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        Ingest,
        Workflow,
        InReview,
        "DcmUpload",
        "GlobusUpload",
        FinalizePublication,
        "EditInProgress",
        "FileValidationFailed",
    ];

    /// <summary>The kind a text names; an unknown one is not found.</summary>
    public static string KnownKind(string text) => Kinds.Contains(text) ? text : throw DatasetErrors.LockUnknown(text, Kinds);

    /// <summary>Locks in force.</summary>
    public async Task<List<DatasetLockRecord>> InForceAsync(long dataset, DateTime now, CancellationToken ct) =>
        (await ShownAsync(dataset, now, ct)).FindAll(l => l.FailedAt is null && !IsOver(l));

    /// <summary>Locks in force, those that tell of work given up, and those that are shown for a while.</summary>
    public async Task<List<DatasetLockRecord>> ShownAsync(long dataset, DateTime now, CancellationToken ct) =>
        await InForce.For(db)(db, dataset, now).ToListAsync(ct);

    /// <summary>
    /// Whether the work it was held for is done, and it is only shown: under way, a publication lasts as long as it takes.
    /// </summary>
    public static bool IsOver(DatasetLockRecord held) => held is { Kind: FinalizePublication, LeaseUntil: not null };

    /// <summary>Ends the lock of a publication that is done. Whoever looks for it a moment later is to find it still.</summary>
    public void End(DatasetLockRecord held, DateTime now)
    {
        if (held.CreatedAt + installation.Value.ShownLock is var until && until > now)
        {
            held.LeaseUntil = until;
        }
        else
        {
            db.Locks.Remove(held);
        }
    }

    /// <summary>Refuses a change to metadata or files while a lock forbids it; curators may edit during review.</summary>
    public async Task MustAllowEditAsync(OperationContext context, CancellationToken ct)
    {
        foreach (var held in await InForceAsync(context.Target.Id, context.Now, ct))
        {
            if (held.AllowsEdits || (held.Kind == Workflow && held.Id == context.Caller.WorkflowLock))
            {
                continue;
            }

            if (held.Kind != InReview)
            {
                throw DatasetErrors.Locked();
            }

            if (!context.May(Permission.PublishDataset))
            {
                throw DatasetErrors.LockedInReview();
            }
        }
    }

    /// <summary>Refuses publication while any lock but the review's own is held.</summary>
    /// <param name="context">The operation, on the dataset.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="but">A lock that does not stand against it, such as that of the workflow before it; null for none.</param>
    public async Task MustAllowPublicationAsync(OperationContext context, CancellationToken ct, long? but = null)
    {
        var held = (await InForceAsync(context.Target.Id, context.Now, ct))
            .Where(l => l.Kind != InReview && l.Id != but)
            .Select(l => l.Kind)
            .ToList();
        if (held.Contains("FileValidationFailed"))
        {
            // The text as clients know it, full stops and all.
            throw DatasetErrors.LockedByBadFiles();
        }

        if (held.Count > 0)
        {
            throw DatasetErrors.LockedForRelease(string.Join(",", held));
        }
    }

    /// <summary>Those of some datasets whose draft waits for a curator.</summary>
    public async Task<HashSet<long>> InReviewAsync(IReadOnlyCollection<long> datasets, CancellationToken ct) =>
        datasets.Count == 0
            ? []
            :
            [
                .. await db
                    .Locks.Where(l => datasets.Contains(l.DatasetId) && l.Kind == InReview)
                    .Select(l => l.DatasetId)
                    .ToListAsync(ct),
            ];

    /// <summary>Ends a review: its draft goes back to its author. False when there was none.</summary>
    public async Task<bool> EndReviewAsync(long dataset, CancellationToken ct) =>
        await db.Locks.Where(l => l.DatasetId == dataset && l.Kind == InReview).ExecuteDeleteAsync(ct) > 0;

    /// <summary>The draft is no more: nothing is to be said of its review, or of a publication given up.</summary>
    public Task DraftEndedAsync(long dataset, CancellationToken ct) =>
        db.Locks.Where(l => l.DatasetId == dataset && (l.Kind == InReview || l.FailedAt != null)).ExecuteDeleteAsync(ct);

    /// <summary>Takes a lock for the caller; one that no longer counts makes room. Saved with the operation.</summary>
    /// <param name="context">The operation, on the dataset.</param>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="lease">How long it counts at most; null until it is lifted.</param>
    /// <param name="message">What is going on; null for nothing to say.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<DatasetLockRecord> TakeAsync(
        OperationContext context,
        string kind,
        TimeSpan? lease,
        string? message,
        CancellationToken ct
    )
    {
        var dataset = context.Target.Id;
        await db
            .Locks.Where(l =>
                l.DatasetId == dataset
                && l.Kind == kind
                && (l.LeaseUntil <= context.Now || l.FailedAt != null || (l.Kind == FinalizePublication && l.LeaseUntil != null))
            )
            .ExecuteDeleteAsync(ct);
        if (await db.Locks.AnyAsync(l => l.DatasetId == dataset && l.Kind == kind, ct))
        {
            throw DatasetErrors.AlreadyLocked(kind);
        }

        var taken = new DatasetLockRecord
        {
            DatasetId = dataset,
            Kind = kind,
            AccountId = context.Caller.AccountId,
            Message = message,
            CreatedAt = context.Now,
            LeaseUntil = context.Now + lease,
        };
        db.Locks.Add(taken);
        return taken;
    }
}
