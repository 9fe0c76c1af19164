using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Listing;
using Quire.Repository.Operations;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Intake;

/// <summary>Tells uploads that are sent once more because the answer to the first was lost.</summary>
public sealed class RepeatedUploads(RepositoryDb db, DraftVersions drafts)
{
    /// <summary>
    /// The files an upload made before, when all of them are in the draft; the bytes that came again are removed then. Null when
    /// it is the first.
    /// </summary>
    /// <param name="context">The operation.</param>
    /// <param name="files">What it would add.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<AddedFiles?> FirstOfAsync(OperationContext context, IReadOnlyList<FileToPlace> files, CancellationToken ct)
    {
        var newest = await drafts.NewestAsync(context, ct);
        if (newest.State != VersionState.Draft)
        {
            return null;
        }

        var made = await MadeAsync(context, newest, files, ct);
        var views = new List<FileView>(files.Count);
        foreach (var file in files)
        {
            if (made.Find(e => IsOf(file, e)) is not { } entry)
            {
                return null;
            }

            made.Remove(entry);
            views.Add(new(entry, newest));
        }

        DeleteStoredObjectsJob.Enqueue(context, files.Select(f => new StoredFile(f.Intake.StoreName, f.Intake.StorageKey)));
        return new(views, Warnings: []);
    }

    // What the caller added to this draft. Few files anywhere have these checksums, so that they are asked for first.
    private Task<List<FileEntryRecord>> MadeAsync(
        OperationContext context,
        DatasetVersionRecord draft,
        IReadOnlyList<FileToPlace> files,
        CancellationToken ct
    )
    {
        var sums = files.Select(f => f.Intake.Checksum).Distinct(StringComparer.Ordinal).ToList();
        var account = context.Caller.AccountId;
        return db
            .FileEntries.AsNoTracking()
            .Include(e => e.File)
                .ThenInclude(f => f.Object)
            .Where(e =>
                EF.Parameter(sums).Contains(e.File.Checksum)
                && e.DatasetId + 0 == draft.DatasetId
                && e.FirstSequence == draft.Sequence
                && e.End == null
                && e.File.Object.PublishedAt == null
                && e.File.Object.CreatorId == account
            )
            .OrderBy(e => e.Id)
            .ToListAsync(ct);
    }

    // By the name it was sent with: in its folder it may have got a number.
    private static bool IsOf(FileToPlace file, FileEntryRecord entry) =>
        entry.File.Checksum == file.Intake.Checksum
        && entry.File.UploadName == file.Intake.Label
        && entry.DirectoryLabel == FilePlacement.FolderOf(file);
}
