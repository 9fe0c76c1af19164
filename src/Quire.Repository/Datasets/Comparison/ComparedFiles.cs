using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;

namespace Quire.Repository.Datasets.Comparison;

/// <summary>Finds the files that a comparison of versions is about.</summary>
public sealed class ComparedFiles(RepositoryDb db)
{
    /// <summary>
    /// Descriptions of files that begin or end after one version and up to another: what all versions between them share is not
    /// read, however much it is.
    /// </summary>
    public Task<List<ComparedFile>> BetweenAsync(long dataset, int older, int newer, CancellationToken ct) =>
        OfAsync(
            db.FileEntries.Where(e =>
                e.DatasetId == dataset
                && (
                    (e.FirstSequence > older && e.FirstSequence <= newer)
                    || (e.End != null && e.End.Sequence > older && e.End.Sequence <= newer)
                )
            ),
            ct
        );

    /// <summary>Every description of a file and of those it replaced or was replaced by.</summary>
    public async Task<List<ComparedFile>> OfChainAsync(long dataset, long file, CancellationToken ct)
    {
        var root = await db.Files.Where(f => f.Id == file).Select(f => f.RootFileId ?? f.Id).SingleAsync(ct);
        return await OfAsync(
            db.FileEntries.Where(e => e.DatasetId == dataset && (e.FileId == root || e.File.RootFileId == root)),
            ct
        );
    }

    /// <summary>Of what some descriptions say of variables the pairs that say the same, the smaller number first.</summary>
    public async Task<IReadOnlySet<(long, long)>> SameEditsAsync(IEnumerable<ComparedFile> files, CancellationToken ct)
    {
        long[] ids = [.. files.Select(f => f.EditsId).OfType<long>().Distinct()];
        if (ids.Length < 2)
        {
            return new HashSet<(long, long)>();
        }

        // Compared where they are: they may be long, and mostly differ.
        var edits = db.TableEdits.Where(e => EF.Parameter(ids).Contains(e.Id));
        var same = await edits
            .Join(edits, a => a.ContentId, b => b.ContentId, (a, b) => new { One = a, Other = b })
            .Where(p => p.One.Id < p.Other.Id && p.One.Document == p.Other.Document)
            .Select(p => new { One = p.One.Id, Other = p.Other.Id })
            .ToListAsync(ct);
        return same.Select(p => (p.One, p.Other)).ToHashSet();
    }

    private static Task<List<ComparedFile>> OfAsync(IQueryable<FileEntryRecord> entries, CancellationToken ct) =>
        entries
            .AsNoTracking()
            .OrderBy(e => e.Id)
            .Select(e => new ComparedFile
            {
                FileId = e.FileId,
                EntryId = e.Id,
                ChainId = e.File.RootFileId ?? e.FileId,
                First = e.FirstSequence,
                End = e.End == null ? null : e.End.Sequence,
                Label = e.Label,
                DirectoryLabel = e.DirectoryLabel,
                Description = e.Description,
                Categories = e.Categories,
                TabularTags = e.TabularTags,
                ProvenanceText = e.ProvenanceText,
                Restricted = e.Restricted,
                ContentType = e.Content != null ? e.Content.ContentType : e.File.ContentType,
                ChecksumType = e.File.ChecksumType,
                Checksum = e.File.Checksum,
                TableId = e.ContentId,
                EditsId = e.EditsId,
            })
            .ToListAsync(ct);
}
