using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Listing;
using Quire.Repository.Files.Periods;
using Quire.Repository.Files.Tables.Editing;

namespace Quire.Repository.Files.Tables;

/// <summary>Streams the tables of a version: one statement, one table in memory at a time.</summary>
public sealed class ListedTables(RepositoryDb db)
{
    /// <summary>By name, each with its file and object; nothing is fetched of what is in them.</summary>
    public IAsyncEnumerable<FileEntryRecord> EntriesOf(DatasetVersionRecord version) =>
        Sorted(version).Include(e => e.File).ThenInclude(f => f.Object).AsNoTracking().AsAsyncEnumerable();

    /// <summary>By name, each with its variables; without them where the table is not for everybody on the day.</summary>
    public async IAsyncEnumerable<(FileEntryRecord Entry, TableDocument? Document)> OfAsync(
        DatasetVersionRecord version,
        DateOnly today,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        // What is in closed tables is not even fetched.
        var open = db.FileEntries.Open(today);
        var rows = Sorted(version)
            .Select(e => new
            {
                Entry = e,
                e.File,
                e.File.Object,
                e.Content,
                Document = open.Where(o => o.Id == e.Id).Select(o => o.Content!.Table!.Document).FirstOrDefault(),
                Edits = open.Where(o => o.Id == e.Id).Select(o => o.Edits!.Document).FirstOrDefault(),
            })
            .AsNoTracking()
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(ct))
        {
            row.File.Object = row.Object;
            (row.Entry.File, row.Entry.Content) = (row.File, row.Content);
            yield return (row.Entry, row.Document is null ? null : DocumentOf(row.Document, row.Edits));
        }
    }

    /// <summary>The groups of variables of those that are for everybody on the day, with the table they are of.</summary>
    public async IAsyncEnumerable<(long Content, IReadOnlyList<VariableGroup> Groups)> GroupsOfAsync(
        DatasetVersionRecord version,
        DateOnly today,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var rows = Sorted(version)
            .Open(today)
            .Where(e => e.EditsId != null)
            .Select(e => new { Content = e.ContentId!.Value, e.Edits!.Document })
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(ct))
        {
            yield return (row.Content, VariableEdits.Unpack(row.Document).Groups);
        }
    }

    private static TableDocument DocumentOf(byte[] document, byte[]? edits)
    {
        var table = TableDocument.Unpack(document);
        return edits is null ? table : table.With(VariableEdits.Unpack(edits));
    }

    private IOrderedQueryable<FileEntryRecord> Sorted(DatasetVersionRecord version) =>
        db.EntriesOf(version).Where(e => e.ContentId != null).OrderBy(e => e.Label).ThenBy(e => e.Id);
}
