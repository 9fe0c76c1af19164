using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing;

/// <summary>
/// Corrects the newest released version: metadata, terms and file descriptions of the draft take the place of its own, under the
/// same number. The one operation that writes to a released version.
/// </summary>
[RequiresSuperuser]
[RequiresAccount]
public sealed record UpdateCurrentVersion(ObjectRef Target) : ICommand<DatasetView>, ITargeted;

internal sealed class UpdateCurrentVersionHandler(
    RepositoryDb db,
    DatasetLocks locks,
    ReleaseRules rules,
    ReleaseFiles files,
    CollectionOwners owners,
    DatasetViews views,
    ReleaseSteps steps
) : IHandle<UpdateCurrentVersion, DatasetView>
{
    public async Task<DatasetView> HandleAsync(UpdateCurrentVersion operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        await locks.MustAllowEditAsync(context, ct);
        var newest = await db.Versions.Include(v => v.Dataset).ThenInclude(d => d.Object).NewestOf(id).Take(2).ToListAsync(ct);
        if (newest is not [{ State: VersionState.Draft } draft, { State: VersionState.Released } current])
        {
            throw ReviewErrors.NoDraftOfReleased();
        }

        if (await files.DifferAsync(draft, ct) || await files.ContentsDifferAsync(draft, ct))
        {
            throw ReviewErrors.FilesDiffer();
        }

        ReleaseRules.TermsMustBeStated(draft);
        await rules.RestrictedFilesMustBeExplainedAsync(draft, ct);
        await rules.MetadataMustBeValidAsync(draft, await owners.OfAsync(context.Target, ct), ct);
        Take(current, draft, context.Now);
        await TakeFilesAsync(current, draft, ct);
        db.Versions.Remove(draft);
        context.AuditDetails = current.Number.ToString();
        await steps.RunAsync(Release.Of(ReleaseEvents.Corrected, current), context, ct);
        return await views.OfAsync(current.Dataset, context.Now, withOwners: false, ct);
    }

    private static void Take(DatasetVersionRecord current, DatasetVersionRecord draft, DateTime now)
    {
        (current.Metadata, current.Title, current.Terms, current.VersionNote) = (
            draft.Metadata,
            draft.Title,
            draft.Terms,
            draft.VersionNote ?? current.VersionNote
        );
        current.UpdatedAt = now;
        current.Revision++;
        current.Dataset.Revision++;
    }

    // What the draft began begins in the current version, and what it ended ends there; versions before keep their entries.
    private async Task TakeFilesAsync(DatasetVersionRecord current, DatasetVersionRecord draft, CancellationToken ct)
    {
        await db
            .FileEntryEnds.Where(e => e.DatasetId == draft.DatasetId && e.Sequence == draft.Sequence)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Sequence, current.Sequence), ct);
        await db
            .FileEntries.Where(e => e.DatasetId == draft.DatasetId && e.FirstSequence == draft.Sequence)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.FirstSequence, current.Sequence), ct);
        await db
            .FileEntries.Where(e =>
                e.DatasetId == draft.DatasetId && e.FirstSequence == current.Sequence && e.End!.Sequence == current.Sequence
            )
            .ExecuteDeleteAsync(ct);
    }
}
