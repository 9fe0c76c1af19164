using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;

namespace Quire.Repository.Datasets;

/// <summary>Streams the files of versions: one statement, one row in memory at a time.</summary>
public sealed class ListedFiles(RepositoryDb db)
{
    // By far the most often only one version is listed.
    private static readonly PreparedQuery<Func<RepositoryDb, long, IAsyncEnumerable<ListedRow>>> OfOne = new(() =>
        EF.CompileAsyncQuery(
            (RepositoryDb db, long id) =>
                from version in db.Versions
                where version.Id == id
                from entry in db.FileEntries.AsNoTracking()
                where
                    entry.DatasetId == version.DatasetId
                    && entry.FirstSequence <= version.Sequence
                    && (entry.End == null || entry.End.Sequence > version.Sequence)
                orderby entry.Label, entry.Id
                select new ListedRow(version.Id, entry, entry.File, entry.File.Object)
        )
    );

    /// <summary>Newest version first, by name within a version.</summary>
    public async IAsyncEnumerable<ListedFile> OfAsync(
        IReadOnlyCollection<long> versions,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var rows = versions.Count == 1 ? OfOne.For(db)(db, versions.First()) : OfMany(versions);
        await foreach (var row in rows.WithCancellation(ct))
        {
            row.File.Object = row.Object;
            row.Entry.File = row.File;
            yield return new(row.VersionId, row.Entry);
        }
    }

    private IAsyncEnumerable<ListedRow> OfMany(IReadOnlyCollection<long> versions) =>
        (
            from version in db.Versions
            where versions.Contains(version.Id)
            from entry in db.FileEntries
            where
                entry.DatasetId == version.DatasetId
                && entry.FirstSequence <= version.Sequence
                && (entry.End == null || entry.End.Sequence > version.Sequence)
            orderby version.Sequence descending, entry.Label, entry.Id
            select new ListedRow(version.Id, entry, entry.File, entry.File.Object)
        )
            .AsNoTracking()
            .AsAsyncEnumerable();

    private sealed record ListedRow(long VersionId, FileEntryRecord Entry, FileRecord File, RepositoryObject Object);
}
