using Microsoft.EntityFrameworkCore;
using Quire.Repository.Access.Previews;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Files.Tables;
using Quire.Repository.Identifiers;
using Quire.Repository.Operations;
using Quire.Repository.Publishing;
using Quire.Repository.Storage;

namespace Quire.Repository.Datasets;

/// <summary>Takes drafts and whole datasets out of the database; bytes follow once that stands.</summary>
public sealed class DraftRemoval(
    RepositoryDb db,
    DatasetLocks locks,
    ReleaseSteps steps,
    PreviewLinks previews,
    IdentifierUpkeep identifiers,
    UnusedContents unused,
    IngestBatches ingests
)
{
    /// <summary>
    /// Removes a draft; with it the dataset when there never was anything else. Refused where a lock forbids it.
    /// </summary>
    public async Task RemoveAsync(OperationContext context, DatasetVersionRecord draft, CancellationToken ct)
    {
        await locks.MustAllowEditAsync(context, ct);
        await (draft.Sequence == 1 ? RemoveDatasetAsync(context, ct) : RemoveDraftAsync(context, draft, ct));
    }

    /// <summary>Removes the dataset with everything in it.</summary>
    public async Task RemoveDatasetAsync(OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        var files = db.Objects.Where(o => o.OwnerId == id);
        await ForgetAsync(context, files, ct);
        await identifiers.RemovedAsync(
            context,
            await files.AsNoTracking().Where(o => o.PersistentKey != null).ToListAsync(ct),
            ct
        );
        await files.ExecuteDeleteAsync(ct);
        await db.Objects.Where(o => o.Id == id).ExecuteDeleteAsync(ct);
        await steps.RunAsync(Release.OfRemoved(context.Target), context, ct);
    }

    // With the files only it has; versions before it stay as they are.
    private async Task RemoveDraftAsync(OperationContext context, DatasetVersionRecord draft, CancellationToken ct)
    {
        var begun = db.FileEntries.Where(e => e.DatasetId == draft.DatasetId && e.FirstSequence == draft.Sequence);
        var files = begun.Select(e => e.FileId);
        var unpublished = db.Objects.Where(o => o.PublishedAt == null && files.Contains(o.Id));
        await ForgetAsync(context, unpublished, ct);
        await unpublished.ExecuteDeleteAsync(ct);
        await begun.ExecuteDeleteAsync(ct);
        await db.FileEntryEnds.Where(e => e.DatasetId == draft.DatasetId && e.Sequence == draft.Sequence).ExecuteDeleteAsync(ct);
        await unused.RemoveAsync(context, draft.DatasetId, ct);
        await db.Versions.Where(v => v.Id == draft.Id).ExecuteDeleteAsync(ct);
        await locks.DraftEndedAsync(draft.DatasetId, ct);
        await ingests.RemovedAsync(context, ct);
        await previews.EndAsync(context, draft.DatasetId, ct);
        await db
            .Datasets.Where(d => d.Id == draft.DatasetId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(d => d.Revision, d => d.Revision + 1)
                        .SetProperty(d => d.DraftChanges, d => d.DraftChanges + 1),
                ct
            );
        context.Changed(OutboxKind.DatasetWithFiles, draft.DatasetId);
    }

    private async Task ForgetAsync(OperationContext context, IQueryable<RepositoryObject> files, CancellationToken ct)
    {
        var ids = files.Select(o => o.Id);
        var gone = await db
            .Files.AsNoTracking()
            .Where(f => ids.Contains(f.Id))
            .Select(f => new
            {
                f.Id,
                f.StoreName,
                f.StorageKey,
            })
            .ToListAsync(ct);
        var beside = await db
            .AuxiliaryFiles.Where(a => ids.Contains(a.FileId))
            .Select(a => new StoredFile(a.StoreName, a.StorageKey))
            .ToListAsync(ct);
        var derived = await db
            .FileContents.Where(c => ids.Contains(c.FileId))
            .Select(c => new StoredFile(c.StoreName, c.StorageKey))
            .ToListAsync(ct);
        DeleteStoredObjectsJob.Enqueue(
            context,
            gone.Select(f => new StoredFile(f.StoreName, f.StorageKey)).Concat(beside).Concat(derived)
        );
        gone.ForEach(f => context.Changed(OutboxKind.Removed, f.Id));
    }
}
