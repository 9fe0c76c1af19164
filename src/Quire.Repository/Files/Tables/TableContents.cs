using System.Text;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Content;
using Quire.Repository.Files.Tables.Editing;
using Quire.Repository.Keeping;
using Quire.Tabular.Tab;

namespace Quire.Repository.Files.Tables;

/// <summary>The bytes of tables as readers get them: with the line of names before them, unless it is stored with them.</summary>
public sealed class TableContents(RepositoryDb db, FileContents contents, KeptValues kept)
{
    // More at once would make a statement longer than some databases take.
    private const int AtOnce = 500;

    /// <summary>The table of a file.</summary>
    /// <param name="content">The table.</param>
    /// <param name="header">Whether the names come first.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<StoredContent> OfAsync(FileContentRecord content, bool header, CancellationToken ct)
    {
        var facts = (await FactsAsync([content], ct)).GetValueOrDefault(content.Id) ?? throw TableErrors.ChangedMeanwhile();
        return Of(content, header ? facts : facts with { Header = "" });
    }

    /// <summary>Tables of several files, by id of the content, each with its names first.</summary>
    public async Task<IReadOnlyDictionary<long, StoredContent>> OfAsync(
        IReadOnlyCollection<FileContentRecord> tables,
        CancellationToken ct
    )
    {
        var found = new Dictionary<long, StoredContent>();
        foreach (var some in tables.DistinctBy(t => t.Id).Chunk(AtOnce))
        {
            var facts = await FactsAsync(some, ct);
            foreach (var table in some)
            {
                found[table.Id] = Of(table, facts.GetValueOrDefault(table.Id) ?? throw TableErrors.ChangedMeanwhile());
            }
        }

        return found;
    }

    /// <summary>The line with the names of some columns, in an order of the reader's.</summary>
    public async Task<string> HeaderAsync(FileContentRecord content, IEnumerable<int> columns, CancellationToken ct)
    {
        var document = await DocumentAsync(content, ct);
        return TabWriter.Header(columns.Select(c => document.Variables[c].ToColumn()));
    }

    /// <summary>The variables of a table; never changed by whoever gets them.</summary>
    public Task<TableDocument> DocumentAsync(FileContentRecord content, CancellationToken ct) => DocumentAsync(content.Id, ct);

    /// <summary>The same of a table known by its number.</summary>
    public async Task<TableDocument> DocumentAsync(long content, CancellationToken ct)
    {
        var readAt = kept.NewestChange;
        if (kept.TryGet(new DocumentKey(content), out TableDocument found))
        {
            return found;
        }

        found = TableDocument.Unpack(
            await db.FileTables.Where(t => t.ContentId == content).Select(t => t.Document).SingleOrDefaultAsync(ct)
                ?? throw TableErrors.ChangedMeanwhile()
        );
        // Written once, so that nothing makes it stale.
        kept.Keep(new DocumentKey(content), found, [], readAt, found.Bytes);
        return found;
    }

    /// <summary>The same with what people said of them in the versions an entry belongs to.</summary>
    public async Task<TableDocument> DocumentAsync(FileEntryRecord entry, CancellationToken ct)
    {
        if (entry.EditsId is not { } edits)
        {
            return await DocumentAsync(entry.Content!, ct);
        }

        var readAt = kept.NewestChange;
        if (kept.TryGet(new EditedKey(edits), out TableDocument found))
        {
            return found;
        }

        var said = VariableEdits.Unpack(
            await db.TableEdits.Where(e => e.Id == edits).Select(e => e.Document).SingleOrDefaultAsync(ct)
                ?? throw TableErrors.ChangedMeanwhile()
        );
        found = (await DocumentAsync(entry.Content!, ct)).With(said);
        kept.Keep(new EditedKey(edits), found, [], readAt, found.Bytes);
        return found;
    }

    private StoredContent Of(FileContentRecord content, Facts facts) =>
        contents.Derived(content) with
        {
            Sums = facts.Sums,
            Prefix = content.HasHeader ? default : Encoding.UTF8.GetBytes(facts.Header),
        };

    private Task<Dictionary<long, Facts>> FactsAsync(IReadOnlyCollection<FileContentRecord> tables, CancellationToken ct)
    {
        long[] ids = [.. tables.Select(t => t.Id)];
        return db
            .FileTables.Where(t => EF.Parameter(ids).Contains(t.ContentId))
            .Select(t => new
            {
                t.ContentId,
                t.Header,
                t.Sums,
            })
            .ToDictionaryAsync(t => t.ContentId, t => new Facts(t.Header, t.Sums), ct);
    }

    private sealed record Facts(string Header, byte[] Sums);

    private sealed record DocumentKey(long Content);

    private sealed record EditedKey(long Edits);
}
