using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Domain.Publishing;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Listing;

namespace Quire.Repository.Publishing;

/// <summary>The files of a draft against those of the version before. Costs grow with the changes, not with the files.</summary>
public sealed class ReleaseFiles(RepositoryDb db)
{
    /// <summary>
    /// Whether the draft lists other files than the version before it; other descriptions of the same files do not count.
    /// </summary>
    public async Task<bool> DifferAsync(DatasetVersionRecord draft, CancellationToken ct)
    {
        var begun = db
            .FileEntries.Where(e => e.DatasetId == draft.DatasetId && e.FirstSequence == draft.Sequence)
            .Select(e => e.FileId);
        var ended = db
            .FileEntries.Where(e => e.DatasetId == draft.DatasetId && e.End!.Sequence == draft.Sequence)
            .Select(e => e.FileId);
        return await begun.AnyAsync(f => !ended.Contains(f), ct) || await ended.AnyAsync(f => !begun.Contains(f), ct);
    }

    /// <summary>Whether readers of the draft get another content of a file than those of the version before it.</summary>
    public Task<bool> ContentsDifferAsync(DatasetVersionRecord draft, CancellationToken ct) =>
        db.FileEntries.AnyAsync(
            begun =>
                begun.DatasetId == draft.DatasetId
                && begun.FirstSequence == draft.Sequence
                && db.FileEntries.Any(ended =>
                    ended.FileId == begun.FileId && ended.End!.Sequence == draft.Sequence && ended.ContentId != begun.ContentId
                ),
            ct
        );

    /// <summary>Whether the version before the draft was withdrawn.</summary>
    public Task<bool> PreviousIsDeaccessionedAsync(DatasetVersionRecord draft, CancellationToken ct) =>
        db.Versions.AnyAsync(
            v => v.DatasetId == draft.DatasetId && v.Sequence == draft.Sequence - 1 && v.State == VersionState.Deaccessioned,
            ct
        );

    /// <summary>Refuses a draft with files whose bytes were not compared with their checksum, or have another.</summary>
    public async Task MustBeCheckedAsync(DatasetVersionRecord draft, CancellationToken ct)
    {
        var open = await db.EntriesOf(draft)
            .Where(e => e.File.ContentCheck != ContentCheck.Passed)
            .OrderByDescending(e => e.File.ContentCheck)
            .Select(e => new { e.Label, e.File.ContentCheck })
            .FirstOrDefaultAsync(ct);
        PublishRules.ContentMustBeChecked(
            open?.ContentCheck == ContentCheck.Failed ? open.Label : null,
            open?.ContentCheck == ContentCheck.Pending ? open.Label : null
        );
    }
}
