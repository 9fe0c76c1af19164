using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Keeping;

namespace Quire.Repository.Files.Tables.Profiles;

/// <summary>
/// What is known of the variables of a table for whoever looks at it before using it. Calculated once, when the table is read.
/// </summary>
public sealed class TableSummaries(RepositoryDb db, TableContents tables, KeptValues kept)
{
    /// <summary>Variables of a table, each with what stands in it. Refuses while that is not calculated yet.</summary>
    /// <param name="entry">The file with the table, as a version describes it.</param>
    /// <param name="names">Names of variables, with commas between them; all variables where there is none.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<SummarizedVariable>> OfAsync(
        FileEntryRecord entry,
        IReadOnlyList<string> names,
        CancellationToken ct
    )
    {
        var content = entry.Content!;
        var document = await tables.DocumentAsync(entry, ct);
        var columns = TableColumns.Of(content, names, [.. document.Variables.Select(v => v.ToColumn())]);
        var profile = await FindAsync(content, ct) ?? throw TableErrors.NotSummarized();
        return [.. columns.Distinct().Select(c => new SummarizedVariable(c, document.Variables[c], profile.Variables[c]))];
    }

    /// <summary>What stands in all variables of a table; null while that is not calculated yet.</summary>
    public async Task<TableProfileDocument?> FindAsync(FileContentRecord content, CancellationToken ct)
    {
        var readAt = kept.NewestChange;
        if (kept.TryGet(new ProfileKey(content.Id), out TableProfileDocument found))
        {
            return found;
        }

        var table =
            await db.FileTables.Where(t => t.ContentId == content.Id).Select(t => new { t.Profile }).SingleOrDefaultAsync(ct)
            ?? throw TableErrors.ChangedMeanwhile();
        if (table.Profile is null)
        {
            return null;
        }

        found = TableProfileDocument.Unpack(table.Profile);
        // Written once, so that nothing makes it stale.
        kept.Keep(new ProfileKey(content.Id), found, [], readAt, BytesOf(found));
        return found;
    }

    private static int BytesOf(TableProfileDocument profile) =>
        profile.Variables.Sum(v => 400 + v.Top.Sum(t => 80 + (2 * t.Value.Length)) + ((v.Counts?.Count ?? 0) * sizeof(long)));

    private sealed record ProfileKey(long Content);
}
