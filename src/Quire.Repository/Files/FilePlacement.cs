using Microsoft.EntityFrameworkCore;
using Quire.Domain.Files;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Files.Intake;
using Quire.Repository.Operations;

namespace Quire.Repository.Files;

/// <summary>Puts stored bytes into a draft as a file. What it costs does not depend on the files already there.</summary>
public sealed class FilePlacement(RepositoryDb db)
{
    /// <summary>Adds one file; its name gets a number if the folder has that name already.</summary>
    public async Task<FileEntryRecord> PlaceAsync(
        OperationContext context, DatasetVersionRecord draft, IntakeFile intake, FileDescription said, FileRecord? replaced, CancellationToken ct)
    {
        var folder = said.DirectoryLabel is null ? intake.DirectoryLabel : Under(DirectoryLabel.MustBeSound(said.DirectoryLabel), intake.DirectoryLabel);
        var label = await FreeLabelAsync(draft, folder, said.Label is null ? intake.Label : FileLabel.MustBeSound(said.Label), ct);
        var file = new FileRecord
        {
            Object = new()
            {
                Kind = ObjectKind.File,
                OwnerId = context.Target.Kind == ObjectKind.File ? context.Target.OwnerId : context.Target.Id,
                AncestorPath = context.Target.Kind == ObjectKind.File ? context.Target.AncestorPath : context.Target.PathForChildren,
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
            UploadName = intake.Label,
            Restricted = said.Restrict ?? false,
            TabularTags = FileCategories.Tags(said.TabularTags),
            RootFileId = replaced is null ? null : replaced.RootFileId ?? replaced.Id,
            PreviousFileId = replaced?.Id,
        };
        var entry = new FileEntryRecord
        {
            DatasetId = draft.DatasetId,
            File = file,
            FirstSequence = draft.Sequence,
            Label = label,
            DirectoryLabel = folder,
            Description = said.Description,
            Categories = FileCategories.Tidy(said.Categories ?? []),
            Restricted = said.Restrict ?? false,
            ProvenanceText = said.ProvenanceText,
            UpdatedAt = context.Now,
            Revision = 1,
        };
        db.FileEntries.Add(entry);
        draft.FileCount++;
        draft.FileBytes += intake.Size;
        await db.SaveChangesAsync(ct);
        context.Changed(OutboxKind.File, file.Id);
        return entry;
    }

    /// <summary>The name, or the first numbered variant of it, that the folder does not have.</summary>
    public async Task<string> FreeLabelAsync(DatasetVersionRecord draft, string folder, string label, CancellationToken ct)
    {
        if (!await IsTakenAsync(draft, folder, label, ct))
        {
            return label;
        }

        // Names that begin alike are looked up together, so that a thousand copies of one name cost one statement.
        var stem = Path.GetFileNameWithoutExtension(label) + "-";
        var alike = (await db.EntriesOf(draft).Where(e => e.DirectoryLabel == folder && e.Label.StartsWith(stem)).Select(e => e.Label).ToListAsync(ct))
            .Append(label).ToHashSet(StringComparer.Ordinal);
        return FileLabel.Free(label, alike.Contains);
    }

    /// <summary>Whether the folder has a file of that name.</summary>
    public Task<bool> IsTakenAsync(DatasetVersionRecord draft, string folder, string label, CancellationToken ct) =>
        db.EntriesOf(draft).AnyAsync(e => e.Label == label && e.DirectoryLabel == folder, ct);

    private static string Under(string folder, string inner) =>
        folder.Length == 0 ? inner : inner.Length == 0 ? folder : $"{folder}/{inner}";
}
