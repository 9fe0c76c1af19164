using Microsoft.EntityFrameworkCore;
using Quire.Domain.Files;
using Quire.Domain.Publishing;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Direct;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Thumbnails;
using Quire.Repository.Operations;
using Quire.Repository.Storage.Quotas;

namespace Quire.Repository.Files.Intake;

/// <summary>Puts stored bytes into a draft as files. What it costs does not depend on the files already there.</summary>
public sealed class FilePlacement(
    RepositoryDb db,
    FreeLabels names,
    UploadLimits limits,
    IngestRules rules,
    IngestBatches ingests
)
{
    /// <summary>Refuses a description no file can have, before anything is done with its bytes.</summary>
    public static void MustBePlaceable(FileDescription said)
    {
        _ = said.Label is null ? "" : FileLabel.MustBeSound(said.Label);
        _ = said.DirectoryLabel is null ? "" : DirectoryLabel.MustBeSound(said.DirectoryLabel);
        _ = FileDescriptionText.MustBeSound(said.Description);
        _ = FileDescriptionText.MustBeSound(said.ProvenanceText);
        _ = FileCategories.Tags(said.TabularTags);
    }

    /// <summary>Adds files, in their order; a name gets a number if the folder has it already.</summary>
    public async Task<IReadOnlyList<FileEntryRecord>> PlaceAsync(
        OperationContext context,
        DatasetVersionRecord draft,
        IReadOnlyList<FileToPlace> files,
        CancellationToken ct
    )
    {
        PublishRules.RestrictedFilesMustBeExplained(draft.Terms, files.Any(f => f.Said.Restrict == true));
        var dataset =
            context.Target.Kind == ObjectKind.Dataset
                ? context.Target
                : await db.Objects.AsNoTracking().SingleAsync(o => o.Id == draft.DatasetId, ct);
        await limits.MustHoldAsync(context.Caller, dataset, [.. files.Select(f => f.Intake.Size)], ct);
        var wanted = files.Select(f => (FolderOf(f), LabelOf(f))).ToList();
        var labels = await names.ChooseAsync(draft, wanted, ct);
        var entries = files.Select((f, i) => EntryOf(context, draft, f, wanted[i].Item1, labels[i])).ToList();
        db.FileEntries.AddRange(entries);
        draft.FileCount += entries.Count;
        draft.FileBytes += files.Sum(f => f.Intake.Size);
        await db.SaveChangesAsync(ct);
        foreach (var file in entries.Select(e => e.File))
        {
            context.Changed(OutboxKind.File, file.Id);
            if (file.ContentCheck == ContentCheck.Pending)
            {
                context.Enqueue(new TakeOverContentJob(file.Id));
            }
            else if (ThumbnailTypes.Has(file.ContentType))
            {
                context.Enqueue(new MakeThumbnailJob(file.Id));
            }
        }

        await ReadAsync(context, draft.DatasetId, entries.Zip(files), ct);
        return entries;
    }

    private async Task ReadAsync(
        OperationContext context,
        long dataset,
        IEnumerable<(FileEntryRecord Entry, FileToPlace Placed)> files,
        CancellationToken ct
    )
    {
        var tables = new List<FileRecord>();
        foreach (var (entry, placed) in files)
        {
            if (placed.Said.Ingest && await rules.IsReadAsync(entry.File.ContentType, entry.File.Size, ct))
            {
                tables.Add(entry.File);
            }
        }

        await ingests.ScheduleAsync(context, dataset, tables, opensDraft: false, ct);
    }

    private static FileEntryRecord EntryOf(
        OperationContext context,
        DatasetVersionRecord draft,
        FileToPlace placed,
        string folder,
        string label
    ) =>
        new()
        {
            DatasetId = draft.DatasetId,
            File = FileOf(context, placed),
            FirstSequence = draft.Sequence,
            Label = label,
            DirectoryLabel = folder,
            Description = FileDescriptionText.MustBeSound(placed.Said.Description),
            Categories = FileCategories.Tidy(placed.Said.Categories ?? []),
            TabularTags = FileCategories.Tags(placed.Said.TabularTags),
            Restricted = placed.Said.Restrict ?? false,
            ProvenanceText = FileDescriptionText.MustBeSound(placed.Said.ProvenanceText),
            UpdatedAt = context.Now,
            Revision = 1,
        };

    private static FileRecord FileOf(OperationContext context, FileToPlace placed)
    {
        var (intake, replaced) = (placed.Intake, placed.Replaced);
        return new()
        {
            Object = new()
            {
                Kind = ObjectKind.File,
                OwnerId = context.Target.Kind == ObjectKind.File ? context.Target.OwnerId : context.Target.Id,
                AncestorPath =
                    context.Target.Kind == ObjectKind.File ? context.Target.AncestorPath : context.Target.PathForChildren,
                CreatorId = context.Caller.AccountId,
                CreatedAt = context.Now,
            },
            ContentType = intake.ContentType,
            Size = intake.Size,
            StoreName = intake.StoreName,
            StorageKey = intake.StorageKey,
            ChecksumType = intake.ChecksumType,
            Checksum = intake.Checksum,
            Digests = new(intake.Digests, StringComparer.Ordinal),
            Sums = intake.BlockSums is null ? null : new() { Sums = intake.BlockSums },
            UploadName = intake.Label,
            Restricted = placed.Said.Restrict ?? false,
            RootFileId = replaced is null ? null : replaced.RootFileId ?? replaced.Id,
            PreviousFileId = replaced?.Id,
            ComparedAt = context.Now,
            ContentCheck = intake.Direct is { TakenOver: false } ? ContentCheck.Pending : ContentCheck.Passed,
        };
    }

    private static string LabelOf(FileToPlace placed) =>
        placed.Said.Label is null ? placed.Intake.Label : FileLabel.MustBeSound(placed.Said.Label);

    /// <summary>The folder a file goes to.</summary>
    internal static string FolderOf(FileToPlace placed) =>
        placed.Said.DirectoryLabel is null
            ? placed.Intake.DirectoryLabel
            : DirectoryLabel.Under(DirectoryLabel.MustBeSound(placed.Said.DirectoryLabel), placed.Intake.DirectoryLabel);
}
