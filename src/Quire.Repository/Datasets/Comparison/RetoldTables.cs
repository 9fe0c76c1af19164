using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Files.Periods;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Tables.Editing;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Comparison;

/// <summary>
/// Looks up what is said otherwise of the variables of tables, one table in memory at a time. Of those not everybody may have on
/// the day no more is told than that something is, unless to those who have and edit them.
/// </summary>
public sealed class RetoldTables(RepositoryDb db, TableContents tables)
{
    public async Task<IReadOnlyList<RetoldTable>> OfAsync(
        IReadOnlyList<FilePair> pairs,
        OperationContext context,
        CancellationToken ct
    )
    {
        if (pairs.Count == 0)
        {
            return [];
        }

        var open = await OpenAsync(pairs, context, ct);
        var found = new List<RetoldTable>(pairs.Count);
        foreach (var pair in pairs)
        {
            var isTold = open.Contains(pair.Old.EntryId) && open.Contains(pair.New.EntryId);
            found.Add(new(pair, isTold ? await ChangesAsync(pair, ct) : []));
        }

        return found;
    }

    private async Task<HashSet<long>> OpenAsync(IReadOnlyList<FilePair> pairs, OperationContext context, CancellationToken ct)
    {
        long[] entries = [.. pairs.SelectMany(p => new[] { p.Old.EntryId, p.New.EntryId })];
        if (context.May(Permission.DownloadFile) && context.May(Permission.EditDataset))
        {
            return [.. entries];
        }

        var open = db.FileEntries.Where(e => EF.Parameter(entries).Contains(e.Id)).Open(context.Today);
        return [.. await open.Select(e => e.Id).ToListAsync(ct)];
    }

    private async Task<IReadOnlyList<VariableChange>> ChangesAsync(FilePair pair, CancellationToken ct) =>
        [
            .. VariableComparison.Of(
                await tables.DocumentAsync(pair.New.TableId!.Value, ct),
                await EditsAsync(pair.Old.EditsId, ct),
                await EditsAsync(pair.New.EditsId, ct)
            ),
        ];

    private async Task<VariableEdits> EditsAsync(long? id, CancellationToken ct) =>
        id is { } edits
            ? VariableEdits.Unpack(
                await db.TableEdits.Where(e => e.Id == edits).Select(e => e.Document).SingleOrDefaultAsync(ct)
                    ?? throw TableErrors.ChangedMeanwhile()
            )
            : VariableEdits.None;
}
