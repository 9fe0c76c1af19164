using Quire.Domain.Errors;
using Quire.Domain.Publishing;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Intake;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Types;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Intake;

/// <summary>The rules of putting one file in the place of another, for one upload and for many.</summary>
public sealed class FileReplacement(
    RepositoryDb db,
    DraftFiles files,
    FilePlacement placement,
    FileRestriction restriction,
    RemovedTables tables
)
{
    /// <summary>The refusal for a file the newest version does not list.</summary>
    public static RepositoryException NotListed() => FileErrors.ReplacedNotListed();

    /// <summary>
    /// Refuses a replacement that cannot be, before anything is changed: where many are replaced, a refusal of one does not undo
    /// what was done.
    /// </summary>
    public async Task MustBePossibleAsync(
        DatasetVersionRecord version,
        FileEntryRecord old,
        NewFile intake,
        FileDescription said,
        CancellationToken ct
    )
    {
        // Its checksum may be one by now that is not computed on arrival; those known before stay known.
        var known = old
            .File.Digests.Append(new(old.File.ChecksumType, old.File.Checksum))
            .Where(d => intake.Digests.ContainsKey(d.Key))
            .ToList();
        if (known.Count > 0 && known.TrueForAll(d => intake.Digests[d.Key] == d.Value))
        {
            throw FileErrors.SameContent();
        }

        if (!said.ForceReplace && !FileTypes.AreSame(intake.ContentType, old.File.ContentType))
        {
            throw FileErrors.OtherType(FileTypes.Friendly(old.File.ContentType), FileTypes.Friendly(intake.ContentType));
        }

        await restriction.MustBeAllowedAsync(said.Restrict == true && !old.Restricted, ct);
        var description = Inherited(said, old);
        FilePlacement.MustBePlaceable(description);
        PublishRules.RestrictedFilesMustBeExplained(version.Terms, description.Restrict == true);
    }

    /// <summary>
    /// Puts a file that was found possible in the place of one of the draft. Folder, tags, restriction, embargo and retention
    /// period are taken over from the old one where they are not given; name, description and categories speak of its content and
    /// are its own.
    /// </summary>
    public async Task<FileView> PlaceAsync(
        OperationContext context,
        DatasetVersionRecord draft,
        FileEntryRecord old,
        NewFile intake,
        FileDescription said,
        CancellationToken ct
    )
    {
        var kept = !files.Remove(context, draft, old);
        // The name of the old file is free for the new one only once the database knows.
        await db.SaveChangesAsync(ct);
        await tables.FollowAsync(context, draft, [old], ct);
        var entry = (await placement.PlaceAsync(context, draft, [new(intake, Inherited(said, old), kept ? old.File : null)], ct))[
            0
        ];
        // Whoever replaces a file does not open its content before the time.
        (entry.File.EmbargoEnd, entry.File.EmbargoReason) = (old.File.EmbargoEnd, old.File.EmbargoReason);
        (entry.File.RetentionEnd, entry.File.RetentionReason) = (old.File.RetentionEnd, old.File.RetentionReason);
        if (!kept)
        {
            (entry.File.RootFileId, entry.File.PreviousFileId) = (old.File.RootFileId, old.File.PreviousFileId);
        }

        return new(entry, draft);
    }

    private static FileDescription Inherited(FileDescription said, FileEntryRecord old) =>
        said with
        {
            DirectoryLabel = said.DirectoryLabel ?? old.DirectoryLabel,
            TabularTags = said.TabularTags ?? old.TabularTags,
            Restrict = said.Restrict ?? old.Restricted,
        };
}
