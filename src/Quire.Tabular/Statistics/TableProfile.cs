using Quire.Tabular.Tables;

namespace Quire.Tabular.Statistics;

/// <summary>What the columns of a table hold, for whoever looks at it before using it.</summary>
/// <param name="Variables">Each column in turn.</param>
/// <param name="Rows">How many rows there are.</param>
public sealed record TableProfile(IReadOnlyList<VariableProfile> Variables, long Rows)
{
    /// <summary>
    /// Calculates, exactly whatever the size. The table is read once, and once more where columns have more values than can be
    /// counted at once; its numbers are put down beside it and looked at some times more.
    /// </summary>
    /// <param name="open">Opens the table anew.</param>
    /// <param name="options">What is told; the usual unless told.</param>
    /// <param name="ct">Ends the reading.</param>
    public static TableProfile Of(Func<TableReader> open, ProfileOptions? options = null, CancellationToken ct = default)
    {
        options ??= new();
        using var table = open();
        ColumnProfile[] columns = [.. table.Variables.Select(v => new ColumnProfile(v, options, table.Variables.Count))];
        ColumnProfile[] numeric = [.. columns.Where(c => c.IsNumeric)];
        using var numbers = new NumberColumns(numeric.Length, options.TemporaryFolder);
        var rows = First(table, columns, numbers, ct);
        numbers.Pass(numeric, static (c, x) => c.Second(x), ct);
        CountAgain(open, columns, ct);
        var medians = Array.IndexOf([.. options.Quantiles], 0.5);
        var wanted = medians < 0 ? [.. options.Quantiles, 0.5] : options.Quantiles;
        var quantiles = Quantiles.Of(numbers, [.. numeric.Select(c => c.Numbers)], wanted, options.Memory, ct);
        foreach (var (column, found) in numeric.Zip(quantiles))
        {
            column.Quantiles = found;
        }

        return new([.. columns.Select(c => c.Finish(rows, medians < 0 ? options.Quantiles.Count : medians))], rows);
    }

    private static long First(TableReader table, ColumnProfile[] columns, NumberColumns numbers, CancellationToken ct)
    {
        var rows = 0L;
        while (table.Read())
        {
            var numeric = 0;
            for (var i = 0; i < columns.Length; i++)
            {
                if (columns[i].First(table, i) is { } number)
                {
                    numbers.Add(numeric, number);
                }

                numeric += columns[i].IsNumeric ? 1 : 0;
            }

            numbers.EndRow();
            if ((++rows & 0xFFF) == 0)
            {
                ct.ThrowIfCancellationRequested();
            }
        }

        return rows;
    }

    // Only the columns with more values than could be counted at once are looked at.
    private static void CountAgain(Func<TableReader> open, ColumnProfile[] columns, CancellationToken ct)
    {
        int[] crowded = [.. Enumerable.Range(0, columns.Length).Where(i => columns[i].NeedsCounting)];
        if (crowded.Length == 0)
        {
            return;
        }

        using var table = open();
        var rows = 0L;
        while (table.Read())
        {
            foreach (var i in crowded)
            {
                columns[i].Count(table, i);
            }

            if ((++rows & 0xFFF) == 0)
            {
                ct.ThrowIfCancellationRequested();
            }
        }
    }
}
