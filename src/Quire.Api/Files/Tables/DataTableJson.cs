using Quire.Contracts.Files.Tables;
using Quire.Repository.Files.Listing;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Tables.Editing;

namespace Quire.Api.Files.Tables;

/// <summary>Renders what is known of tables.</summary>
internal static class DataTableJson
{
    public static DataTableResponse Of(TableView view) =>
        new()
        {
            VarQuantity = view.Content.VariableCount,
            CaseQuantity = view.Content.RowCount,
            Unf = view.Content.Unf,
            DataVariables = [.. view.Document.Variables.Select((v, i) => Of(view, i, v))],
        };

    private static DataVariableResponse Of(TableView view, int column, TableVariable variable) =>
        new()
        {
            Id = TableVariableIds.Of(view.Content.Id, column),
            Name = variable.Name,
            Label = variable.ShownLabel,
            Weighted = variable.Edit?.WeightedBy is not null,
            VariableIntervalType = variable.IsContinuous ? "contin" : "discrete",
            VariableFormatType = variable.IsNumeric ? "NUMERIC" : "CHARACTER",
            FormatCategory = variable.FormatCategory,
            Format = variable.Format,
            IsOrderedCategorical = variable.IsOrdered,
            FileOrder = column,
            Unf = variable.Unf,
            VariableMetadata = variable.Edit is { } edit ? [Of(view, edit)] : null,
            InvalidRanges = RangesOf(variable),
            SummaryStatistics = variable.Statistics,
            VariableCategories = variable.Categories is { } categories ? [.. categories.Select(Of)] : null,
        };

    private static VariableMetadataResponse Of(TableView view, VariableEdit edit) =>
        new()
        {
            FileMetadataId = view.Entry.Id,
            Label = edit.Label,
            IsWeightVar = edit.IsWeight,
            IsWeighted = edit.WeightedBy is not null,
            WeightVariableId = edit.WeightedBy is { } weight ? TableVariableIds.Of(view.Content.Id, weight) : null,
            LiteralQuestion = edit.Question,
            InterviewInstruction = edit.Instruction,
            PostQuestion = edit.AfterQuestion,
            Universe = edit.Universe,
            Notes = edit.Notes,
            CategoryMetadatas =
            [
                .. (edit.Frequencies ?? []).Select(f => new CategoryMetadataResponse { WFreq = f.Value, CategoryValue = f.Key }),
            ],
        };

    private static VariableCategoryResponse Of(TableCategory category) =>
        new()
        {
            Label = category.Label,
            Value = category.Value,
            IsMissing = category.IsMissing,
            Frequency = category.Frequency,
        };

    private static IReadOnlyList<InvalidRangeResponse>? RangesOf(TableVariable variable)
    {
        List<InvalidRangeResponse> ranges =
        [
            .. (variable.MissingRanges ?? []).Select(Of),
            .. (variable.MissingTexts ?? []).Select(t => Of(new TableRange(t, t))),
        ];
        return ranges.Count == 0 ? null : ranges;
    }

    private static InvalidRangeResponse Of(TableRange range)
    {
        var isPoint = range.From is not null && range.From == range.To;
        return new()
        {
            BeginValue = range.From,
            HasBeginValueType = range.From is not null,
            IsBeginValueTypePoint = isPoint,
            IsBeginValueTypeMin = range.From is not null && !isPoint,
            EndValue = isPoint ? null : range.To,
            HasEndValueType = !isPoint && range.To is not null,
            EndValueTypeMax = !isPoint && range.To is not null,
        };
    }
}
