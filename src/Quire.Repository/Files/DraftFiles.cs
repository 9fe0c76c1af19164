using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Files.Listing;
using Quire.Repository.Operations;
using Quire.Repository.Storage;

namespace Quire.Repository.Files;

/// <summary>
/// Changes what a draft lists. An entry of a released version is ended, never written; the bytes of a published file stay
/// whatever a draft does.
/// </summary>
public sealed class DraftFiles(RepositoryDb db)
{
    /// <summary>How the draft describes a file, tracked, with file and object; null when the draft does not list it.</summary>
    public async Task<FileEntryRecord?> FindAsync(DatasetVersionRecord draft, long file, CancellationToken ct) =>
        (await FindAsync(draft, [file], ct)).SingleOrDefault();

    /// <summary>The same for several files at once; those the draft does not list are left out.</summary>
    public Task<List<FileEntryRecord>> FindAsync(
        DatasetVersionRecord draft,
        IReadOnlyCollection<long> files,
        CancellationToken ct
    ) =>
        db.EntriesOf(draft)
            .Include(e => e.File)
                .ThenInclude(f => f.Object)
            .Include(e => e.File.AuxiliaryFiles)
            .Include(e => e.File.Contents)
            .Where(e => files.Contains(e.FileId))
            .ToListAsync(ct);

    /// <summary>The entry to write a change into: its own if the draft began it, otherwise a copy that takes its place.</summary>
    public FileEntryRecord Edit(OperationContext context, DatasetVersionRecord draft, FileEntryRecord entry)
    {
        context.Changed(OutboxKind.File, entry.FileId);
        if (entry.FirstSequence == draft.Sequence)
        {
            entry.Revision++;
            entry.UpdatedAt = context.Now;
            return entry;
        }

        End(draft, entry);
        var own = new FileEntryRecord
        {
            DatasetId = entry.DatasetId,
            FileId = entry.FileId,
            File = entry.File,
            ContentId = entry.ContentId,
            Content = entry.Content,
            EditsId = entry.EditsId,
            FirstSequence = draft.Sequence,
            Label = entry.Label,
            DirectoryLabel = entry.DirectoryLabel,
            Description = entry.Description,
            Categories = [.. entry.Categories],
            TabularTags = [.. entry.TabularTags],
            Restricted = entry.Restricted,
            ProvenanceText = entry.ProvenanceText,
            UpdatedAt = context.Now,
            Revision = entry.Revision + 1,
        };
        db.FileEntries.Add(own);
        return own;
    }

    /// <summary>
    /// Takes a file out of the draft. True when it was never published, so that its bytes go too, once that stands.
    /// </summary>
    public bool Remove(OperationContext context, DatasetVersionRecord draft, FileEntryRecord entry)
    {
        draft.FileCount--;
        draft.FileBytes -= entry.ShownSize;
        if (entry.File.Object.PublishedAt is null)
        {
            context.Changed(OutboxKind.Removed, entry.FileId);
            DeleteStoredObjectsJob.Enqueue(
                context,
                entry
                    .File.AuxiliaryFiles.Select(a => new StoredFile(a.StoreName, a.StorageKey))
                    .Concat(entry.File.Contents.Select(c => new StoredFile(c.StoreName, c.StorageKey)))
                    .Prepend(new(entry.File.StoreName, entry.File.StorageKey))
            );
            db.FileEntries.Remove(entry);
            db.Files.Remove(entry.File);
            db.Objects.Remove(entry.File.Object);
            return true;
        }

        context.Changed(OutboxKind.File, entry.FileId);
        if (entry.FirstSequence == draft.Sequence)
        {
            // The released entry it stands for was ended when this one began.
            db.FileEntries.Remove(entry);
        }
        else
        {
            End(draft, entry);
        }

        return false;
    }

    private void End(DatasetVersionRecord draft, FileEntryRecord entry) =>
        db.FileEntryEnds.Add(
            new()
            {
                EntryId = entry.Id,
                DatasetId = entry.DatasetId,
                Sequence = draft.Sequence,
            }
        );
}
