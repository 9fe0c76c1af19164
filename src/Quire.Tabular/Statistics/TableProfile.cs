using Quire.Tabular.Tables;

namespace Quire.Tabular.Statistics;

/// <summary>What the columns of a table hold, for whoever looks at it before using it.</summary>
/// <param name="Variables">Each column in turn.</param>
/// <param name="Rows">How many rows there are.</param>
public sealed record TableProfile(IReadOnlyList<VariableProfile> Variables, long Rows)
{
    /// <summary>
    /// Calculates, exactly whatever the size. The table is read twice, and for quantiles of more numbers than memory is meant for
    /// some times more.
    /// </summary>
    /// <param name="open">Opens the table anew.</param>
    /// <param name="options">What is told; the usual unless told.</param>
    /// <param name="ct">Ends the reading.</param>
    public static TableProfile Of(Func<TableReader> open, ProfileOptions? options = null, CancellationToken ct = default)
    {
        options ??= new();
        ColumnProfile[] columns;
        long rows;
        using (var table = open())
        {
            columns = [.. table.Variables.Select(v => new ColumnProfile(v, options, table.Variables.Count))];
            rows = Pass(table, columns, static (c, t, i) => c.First(t, i), ct);
        }

        using (var table = open())
        {
            Pass(table, columns, static (c, t, i) => c.Second(t, i), ct);
        }

        var numeric = columns.Where(c => c.IsNumeric).ToList();
        var medians = Array.IndexOf([.. options.Quantiles], 0.5);
        var wanted = medians < 0 ? [.. options.Quantiles, 0.5] : options.Quantiles;
        var quantiles = Quantiles.Of(open, [.. numeric.Select(c => c.Numbers)], wanted, options.Memory, ct);
        foreach (var (column, found) in numeric.Zip(quantiles))
        {
            column.Quantiles = found;
        }

        return new([.. columns.Select(c => c.Finish(rows, medians < 0 ? options.Quantiles.Count : medians))], rows);
    }

    private static long Pass(
        TableReader table,
        ColumnProfile[] columns,
        Action<ColumnProfile, TableReader, int> add,
        CancellationToken ct
    )
    {
        var rows = 0L;
        while (table.Read())
        {
            for (var i = 0; i < columns.Length; i++)
            {
                add(columns[i], table, i);
            }

            if ((++rows & 0xFFF) == 0)
            {
                ct.ThrowIfCancellationRequested();
            }
        }

        return rows;
    }
}
