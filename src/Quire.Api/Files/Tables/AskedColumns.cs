using Quire.Repository.Files.Download;
using Quire.Repository.Files.Tables;

namespace Quire.Api.Files.Tables;

/// <summary>The columns of a table somebody wants, by the numbers of their variables.</summary>
internal static class AskedColumns
{
    private const int Most = 120_000;

    /// <summary>Columns, from 0, in the order they were asked for. Refuses where none of them is one of the table.</summary>
    /// <param name="found">The file, which the caller may have.</param>
    /// <param name="variables">Numbers with commas between them.</param>
    public static IReadOnlyList<int> Of(DownloadableFile found, IReadOnlyList<string> variables)
    {
        if (found.Content is not { } table)
        {
            throw FileRequestErrors.FormatUnavailable("subset");
        }

        // Those of other tables, and what is no number, are left out, as installations do.
        List<int> columns =
        [
            .. variables
                .SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                .Take(Most)
                .Select(v => TableVariableIds.ColumnOf(table.Id, table.VariableCount, v))
                .OfType<int>(),
        ];
        return columns.Count > 0 ? columns : throw FileRequestErrors.NoVariables();
    }
}
