using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;

namespace Quire.Repository.Datasets;

/// <summary>Streams the files of versions: one statement, one row in memory at a time.</summary>
public sealed class ListedFiles(RepositoryDb db)
{
    /// <summary>Newest version first, by name within a version.</summary>
    public async IAsyncEnumerable<ListedFile> OfAsync(IReadOnlyCollection<long> versions, [EnumeratorCancellation] CancellationToken ct)
    {
        var rows =
            from version in db.Versions
            where versions.Contains(version.Id)
            from entry in db.FileEntries
            where entry.DatasetId == version.DatasetId && entry.FirstSequence <= version.Sequence
                && (entry.End == null || entry.End.Sequence > version.Sequence)
            orderby version.Sequence descending, entry.Label, entry.Id
            select new { VersionId = version.Id, Entry = entry, entry.File, entry.File.Object };
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            row.File.Object = row.Object;
            row.Entry.File = row.File;
            yield return new(row.VersionId, row.Entry);
        }
    }
}
