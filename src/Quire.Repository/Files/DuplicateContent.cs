using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Files;

/// <summary>Finds files of a version with the same bytes as new ones; they are taken, with a warning.</summary>
public sealed class DuplicateContent(RepositoryDb db)
{
    /// <summary>Name of a file by checksum, for those of the checksums some file of the version has. One statement.</summary>
    public async Task<Dictionary<string, string>> FindAsync(DatasetVersionRecord version, IReadOnlyList<string> checksums, CancellationToken ct)
    {
        var same = await db.EntriesOf(version).Where(e => EF.Parameter(checksums).Contains(e.File.Checksum))
            .GroupBy(e => e.File.Checksum).Select(g => new { g.Key, Label = g.Min(e => e.Label)! }).ToListAsync(ct);
        return same.ToDictionary(s => s.Key, s => s.Label, StringComparer.Ordinal);
    }

    /// <summary>The words clients know.</summary>
    public static string Warning(string label) => $"This file has the same content as {label} that is in the dataset.";
}
