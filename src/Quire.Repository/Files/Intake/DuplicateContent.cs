using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Files.Listing;

namespace Quire.Repository.Files.Intake;

/// <summary>Finds files of a version with the same bytes as new ones; they are taken, with a warning.</summary>
public sealed class DuplicateContent(RepositoryDb db)
{
    /// <summary>Name of a file by checksum, for those of the checksums some file of the version has. One statement.</summary>
    public async Task<Dictionary<string, string>> FindAsync(
        DatasetVersionRecord version,
        IReadOnlyList<string> checksums,
        CancellationToken ct
    )
    {
        // The sum keeps a database that knows nothing of its numbers from walking through all files of the dataset: few files
        // anywhere have these checksums.
        var same = await db
            .FileEntries.Where(e => EF.Parameter(checksums).Contains(e.File.Checksum) && e.DatasetId + 0 == version.DatasetId)
            .Select(e => new
            {
                e.File.Checksum,
                e.Label,
                e.FirstSequence,
                End = (int?)e.End!.Sequence,
            })
            .ToListAsync(ct);
        return same.Where(e => FileListing.Lists(version, e.FirstSequence, e.End))
            .GroupBy(e => e.Checksum, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(e => e.Label).Min(StringComparer.Ordinal)!, StringComparer.Ordinal);
    }
}
