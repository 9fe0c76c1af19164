using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Statistics;

/// <summary>Statistics of a table.</summary>
/// <param name="Variables">Of each column in their order; nothing for texts.</param>
/// <param name="Rows">How many rows there are.</param>
public sealed record TableSummary(IReadOnlyList<VariableSummary?> Variables, long Rows)
{
    /// <summary>
    /// Calculates. The table is read twice, and for medians of more numbers than memory is meant for some times more; the results
    /// are exact whatever its size.
    /// </summary>
    /// <param name="open">Opens the table anew.</param>
    /// <param name="memory">How many bytes of memory medians may take; 64 MB unless told.</param>
    /// <param name="ct">Ends the reading.</param>
    public static TableSummary Of(Func<TableReader> open, long memory = 64 * 1024 * 1024, CancellationToken ct = default)
    {
        Moments[] moments;
        long rows;
        using (var table = open())
        {
            moments = [.. table.Variables.Where(v => v.Type == VariableType.Numeric).Select(_ => new Moments())];
            rows = Pass(table, moments, static (m, x) => m.First(x), ct);
        }

        using (var table = open())
        {
            Pass(table, moments, static (m, x) => m.Second(x), ct);
        }

        var medians = Quantiles.Of(open, [.. moments.Select(m => m.Count)], [0.5], memory, ct);
        var numeric = 0;
        using var shape = open();
        return new(
            [
                .. shape.Variables.Select(v =>
                    v.Type == VariableType.Numeric
                        ? moments[numeric].Summary(rows, medians[numeric++] is [var median] ? median : double.NaN)
                        : null
                ),
            ],
            rows
        );
    }

    /// <summary>Gives the numbers of all rows to the sinks of the numeric columns.</summary>
    internal static long Pass<T>(TableReader table, IReadOnlyList<T?> sinks, Action<T, double> add, CancellationToken ct)
        where T : class
    {
        var columns = Enumerable
            .Range(0, table.Variables.Count)
            .Where(i => table.Variables[i].Type == VariableType.Numeric)
            .ToArray();
        var rows = 0L;
        while (table.Read())
        {
            for (var i = 0; i < columns.Length; i++)
            {
                var column = columns[i];
                if (
                    sinks[i] is { } sink
                    && !table.IsMissing(column)
                    && CellNumber.TryRead(table.Variables[column], table.Text(column), out var number)
                    && !double.IsNaN(number)
                )
                {
                    add(sink, number);
                }
            }

            if ((++rows & 0xFFF) == 0)
            {
                ct.ThrowIfCancellationRequested();
            }
        }

        return rows;
    }
}
