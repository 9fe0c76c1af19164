using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Statistics;

/// <summary>Statistics of a table.</summary>
/// <param name="Variables">Of each column in their order; nothing for texts.</param>
/// <param name="Rows">How many rows there are.</param>
public sealed record TableSummary(IReadOnlyList<VariableSummary?> Variables, long Rows)
{
    /// <summary>
    /// Calculates. The table is read once; its numbers are put down beside it and looked at some times more. The results are
    /// exact whatever its size.
    /// </summary>
    /// <param name="open">Opens the table anew.</param>
    /// <param name="memory">How many bytes of memory medians may take; 64 MB unless told.</param>
    /// <param name="ct">Ends the reading.</param>
    public static TableSummary Of(Func<TableReader> open, long memory = 64 * 1024 * 1024, CancellationToken ct = default)
    {
        using var table = open();
        var columns = Enumerable
            .Range(0, table.Variables.Count)
            .Where(i => table.Variables[i].Type == VariableType.Numeric)
            .ToArray();
        Moments[] moments = [.. columns.Select(_ => new Moments())];
        using var numbers = new NumberColumns(columns.Length, TableLimits.Default.TemporaryFolder);
        var rows = 0L;
        while (table.Read())
        {
            for (var i = 0; i < columns.Length; i++)
            {
                if (NumberOf(table, columns[i]) is { } number)
                {
                    moments[i].First(number);
                    numbers.Add(i, number);
                }
            }

            numbers.EndRow();
            if ((++rows & 0xFFF) == 0)
            {
                ct.ThrowIfCancellationRequested();
            }
        }

        numbers.Pass(moments, static (m, x) => m.Second(x), ct);
        var medians = Quantiles.Of(numbers, [.. moments.Select(m => m.Count)], [0.5], memory, ct);
        var numeric = 0;
        return new(
            [
                .. table.Variables.Select(v =>
                    v.Type == VariableType.Numeric
                        ? moments[numeric].Summary(rows, medians[numeric++] is [var median] ? median : double.NaN)
                        : null
                ),
            ],
            rows
        );
    }

    /// <summary>The number in a numeric column; null where there is none, or none that counts.</summary>
    internal static double? NumberOf(TableReader table, int column) =>
        !table.IsMissing(column)
        && CellNumber.TryRead(table.Variables[column], table.Text(column), out var number)
        && !double.IsNaN(number)
            ? number
            : null;
}
