using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Publishing;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing;

/// <summary>
/// Releases the draft a publication was begun for, and ends the publication's lock; one short transaction. A draft that has
/// changed since is not released, which is told; when the lock is gone somebody has lifted it, and nothing happens.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="LockId">The lock the publication took.</param>
/// <param name="Revision">Revision of the draft that was checked.</param>
/// <param name="Kind">Major or minor.</param>
[RequiresSuperuser]
public sealed record FinalizePublication(ObjectRef Target, long LockId, long Revision, ReleaseKind Kind)
    : ICommand<VersionNumber?>,
        ITargeted;

internal sealed class FinalizePublicationHandler(
    RepositoryDb db,
    DatasetLocks datasetLocks,
    ReleaseSteps steps,
    ReleaseNumbering numbers,
    ILogger<FinalizePublication> log
) : IHandle<FinalizePublication, VersionNumber?>
{
    public async Task<VersionNumber?> HandleAsync(FinalizePublication operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var locks = await db
            .Locks.Where(l => l.DatasetId == id && (l.Id == operation.LockId || l.Kind == DatasetLocks.InReview))
            .ToListAsync(ct);
        if (locks.Find(l => l.Id == operation.LockId && !DatasetLocks.IsOver(l)) is not { } held)
        {
            context.AuditDetails = "given up: the lock was lifted";
            return null;
        }

        var draft = await db.Versions.Include(v => v.Dataset).ThenInclude(d => d.Object).NewestOf(id).FirstAsync(ct);
        if (draft.State != VersionState.Draft || draft.Revision != operation.Revision)
        {
            FailedPublication.Tell(context, held, FailedPublication.Changed, log);
            return null;
        }

        var number = await numbers.OfAsync(draft, operation.Kind, ct);
        Number(draft, number, context.Now);
        datasetLocks.End(held, context.Now);
        locks.Remove(held);
        context.AuditDetails = number.ToString();
        await steps.RunAsync(
            Release.Of(ReleaseEvents.Published, draft, endedReviews: locks, publisher: held.AccountId, kind: operation.Kind),
            context,
            ct
        );
        return number;
    }

    private static void Number(DatasetVersionRecord draft, VersionNumber number, DateTime now)
    {
        draft.State = VersionState.Released;
        (draft.Major, draft.Minor) = (number.Major, number.Minor);
        (draft.ReleasedAt, draft.UpdatedAt) = (now, now);
        draft.Revision++;
        draft.Dataset.Revision++;
        draft.Dataset.Object.PublishedAt ??= now;
    }
}
