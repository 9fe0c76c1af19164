using Quire.Exports;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Tables.Editing;

namespace Quire.Repository.Files.Tables;

/// <summary>What formats say of a table.</summary>
public static class TableExport
{
    /// <summary>The table with its variables.</summary>
    public static ExportedTable Of(FileContentRecord content, TableDocument document) =>
        new(content.RowCount, [.. document.Variables.Select((v, i) => Of(content.Id, i, v))])
        {
            Groups = Of(content.Id, document.Groups),
        };

    /// <summary>What formats say of groups of variables.</summary>
    public static IReadOnlyList<ExportedGroup> Of(long content, IReadOnlyList<VariableGroup> groups) =>
        [
            .. groups.Select(
                (g, i) =>
                    new ExportedGroup(
                        TableVariableIds.Of(content, i),
                        g.Label,
                        [.. g.Columns.Select(c => TableVariableIds.Of(content, c))]
                    )
            ),
        ];

    private static ExportedVariable Of(long content, int column, TableVariable variable) =>
        new(TableVariableIds.Of(content, column), variable.Name)
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
            Remarks = variable.Edit is { } edit ? Of(content, edit) : null,
        };

    private static ExportedRemarks Of(long content, VariableEdit edit) =>
        new()
        {
            Question = edit.Question,
            Instruction = edit.Instruction,
            AfterQuestion = edit.AfterQuestion,
            Universe = edit.Universe,
            Notes = edit.Notes,
            IsWeight = edit.IsWeight,
            WeightedBy = edit.WeightedBy is { } weight ? TableVariableIds.Of(content, weight) : null,
            Frequencies = edit.Frequencies ?? new SortedDictionary<string, double>(StringComparer.Ordinal),
        };
}
