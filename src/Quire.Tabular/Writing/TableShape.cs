using Quire.Tabular.Tables;

namespace Quire.Tabular.Writing;

/// <summary>What a form that knows types must know of a table before its first row is written.</summary>
/// <param name="Columns">Each column in turn.</param>
/// <param name="Rows">How many rows there are.</param>
internal sealed record TableShape(IReadOnlyList<ColumnShape> Columns, long Rows)
{
    private const int RowsBetweenChecks = 0x1000;

    /// <summary>Reads all rows.</summary>
    public static TableShape Of(Func<TableReader> open, CancellationToken ct)
    {
        using var table = open();
        var columns = table.Variables.Select(v => new ColumnShape(v)).ToArray();
        var rows = 0L;
        while (table.Read())
        {
            for (var i = 0; i < columns.Length; i++)
            {
                if (!table.IsMissing(i))
                {
                    columns[i].Add(table.Text(i));
                }
            }

            if (++rows % RowsBetweenChecks == 0)
            {
                ct.ThrowIfCancellationRequested();
            }
        }

        return new(columns, rows);
    }

    /// <summary>Reads all rows again, each to be written.</summary>
    /// <param name="open">Opens the table anew.</param>
    /// <param name="write">Writes the row that was read.</param>
    /// <param name="progress">Told of the number of rows, every now and then.</param>
    /// <param name="ct">Ends the reading.</param>
    public void Each(Func<TableReader> open, Action<TableReader> write, IProgress<long>? progress, CancellationToken ct)
    {
        using var table = open();
        var rows = 0L;
        while (table.Read())
        {
            write(table);
            if (++rows % RowsBetweenChecks == 0)
            {
                ct.ThrowIfCancellationRequested();
                progress?.Report(rows);
            }
        }

        DemandRows(rows);
    }

    /// <summary>Refuses a table that had other rows when it was read again.</summary>
    public void DemandRows(long rows)
    {
        if (rows != Rows)
        {
            throw new InvalidOperationException($"The table had {Rows} rows when it was read first, and {rows} now.");
        }
    }
}
