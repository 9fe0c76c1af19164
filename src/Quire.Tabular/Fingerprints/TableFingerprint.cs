using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Fingerprints;

/// <summary>The fingerprints of a table.</summary>
/// <param name="Table">Of the whole; nothing when it has no columns.</param>
/// <param name="Variables">Of each column, in their order.</param>
/// <param name="Rows">How many rows were read for them.</param>
public sealed record TableFingerprint(Unf? Table, IReadOnlyList<Unf> Variables, long Rows)
{
    /// <summary>
    /// Reads all rows of a table and calculates. The result equals what installations of Dataverse give when the table is read
    /// from the tab-delimited text with <c>forFingerprint</c>; see <see cref="Tab.TabReader"/>.
    /// </summary>
    public static TableFingerprint Of(TableReader table, UnfOptions? options = null, CancellationToken ct = default)
    {
        var variables = table.Variables;
        ColumnFingerprint[] columns = [.. variables.Select(v => new ColumnFingerprint(v, options, variables.Count))];
        try
        {
            var rows = 0L;
            while (table.Read())
            {
                for (var i = 0; i < columns.Length; i++)
                {
                    Add(columns[i], table, i);
                }

                if ((++rows & 0xFFF) == 0)
                {
                    ct.ThrowIfCancellationRequested();
                }
            }

            return Of(columns, rows, options);
        }
        finally
        {
            Array.ForEach(columns, c => c.Dispose());
        }
    }

    /// <summary>Those of columns to which all rows were added.</summary>
    internal static TableFingerprint Of(IEnumerable<ColumnFingerprint> columns, long rows, UnfOptions? options)
    {
        var unfs = columns.Select(c => c.Finish()).ToList();
        return new(Unf.Combine(unfs, options), unfs, rows);
    }

    private static void Add(ColumnFingerprint to, TableReader table, int column)
    {
        var variable = table.Variables[column];
        if (table.IsMissing(column))
        {
            to.AddMissing();
        }
        else if (variable.Type == VariableType.Numeric)
        {
            to.Add(NumericCell.Read(variable, table.Text(column)));
        }
        else
        {
            to.Add(table.Text(column));
        }
    }
}
