using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Publishing;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Export;
using Quire.Repository.Identifiers;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing;

/// <summary>
/// Releases the draft a publication was begun for, and ends the publication's lock; one short transaction. Does nothing but
/// lift the lock when the draft has changed since, and nothing at all when the lock is gone.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="LockId">The lock the publication took.</param>
/// <param name="Revision">Revision of the draft that was checked.</param>
/// <param name="Kind">Major or minor.</param>
[RequiresSuperuser("Only the installation finishes publications.")]
public sealed record FinalizePublication(ObjectRef Target, long LockId, long Revision, ReleaseKind Kind) : ICommand<VersionNumber?>, ITargeted;

internal sealed class FinalizePublicationHandler(RepositoryDb db, DatasetLocks locks, ReleaseFiles files, CollectionSubjects subjects, IdentifierUpkeep identifiers)
    : IHandle<FinalizePublication, VersionNumber?>
{
    public async Task<VersionNumber?> HandleAsync(FinalizePublication operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        if (await db.Locks.Where(l => l.Id == operation.LockId && l.DatasetId == id).ExecuteDeleteAsync(ct) == 0)
        {
            return null;
        }

        var draft = await db.Versions.Include(v => v.Dataset).ThenInclude(d => d.Object)
            .Where(v => v.DatasetId == id).OrderByDescending(v => v.Sequence).FirstAsync(ct);
        if (draft.State != VersionState.Draft || draft.Revision != operation.Revision)
        {
            context.AuditDetails = "given up: the draft has changed";
            return null;
        }

        var number = await NumberAsync(id, operation.Kind, ct);
        Release(draft, number, context.Now);
        await files.ReleaseAsync(draft, context.Now, ct);
        await subjects.AddAsync(context, draft.Dataset.Object, draft.Metadata, ct);
        await locks.EndReviewAsync(id, ct);
        context.AuditDetails = number.ToString();
        context.Changed(OutboxKind.DatasetWithFiles, id);
        identifiers.Published(context, draft.Dataset.Object);
        RenderExportsJob.Enqueue(context, id);
        return number;
    }

    private static void Release(DatasetVersionRecord draft, VersionNumber number, DateTime now)
    {
        draft.State = VersionState.Released;
        (draft.Major, draft.Minor) = (number.Major, number.Minor);
        (draft.ReleasedAt, draft.UpdatedAt) = (now, now);
        draft.Revision++;
        draft.Dataset.Revision++;
        draft.Dataset.Object.PublishedAt ??= now;
    }

    private async Task<VersionNumber> NumberAsync(long dataset, ReleaseKind kind, CancellationToken ct)
    {
        var highest = await db.Versions.Where(v => v.DatasetId == dataset && v.Major != null)
            .OrderByDescending(v => v.Major).ThenByDescending(v => v.Minor)
            .Select(v => new VersionNumber(v.Major!.Value, v.Minor ?? 0)).Take(1).ToListAsync(ct);
        return ReleaseNumbers.After(highest, kind);
    }
}
