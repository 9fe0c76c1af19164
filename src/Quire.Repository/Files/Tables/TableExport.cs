using Quire.Exports;
using Quire.Repository.Data.Files;

namespace Quire.Repository.Files.Tables;

/// <summary>What formats say of a table.</summary>
public static class TableExport
{
    /// <summary>The table with its variables.</summary>
    public static ExportedTable Of(FileContentRecord content, TableDocument document) =>
        new(content.RowCount, [.. document.Variables.Select((v, i) => Of(TableVariableIds.Of(content.Id, i), v))]);

    private static ExportedVariable Of(long id, TableVariable variable) =>
        new(id, variable.Name)
        {
            Label = variable.ShownLabel,
            IsNumeric = variable.IsNumeric,
            IsContinuous = variable.IsContinuous,
            IsOrdered = variable.IsOrdered,
            Format = variable.Format,
            FormatCategory = variable.FormatCategory,
            Unf = variable.Unf,
            Statistics = [.. variable.Statistics ?? new Dictionary<string, string>(StringComparer.Ordinal)],
            Categories =
            [
                .. (variable.Categories ?? []).Select(c => new ExportedCategory(c.Value, c.Label, c.Frequency, c.IsMissing)),
            ],
            MissingRanges = [.. (variable.MissingRanges ?? []).Select(r => (r.From, r.To))],
            MissingTexts = variable.MissingTexts ?? [],
        };
}
