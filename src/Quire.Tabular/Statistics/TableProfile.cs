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
        using var table = open();
        using var making = new ProfileMaking(table.Variables, options ?? new());
        var columns = table.Variables.Count;
        var rows = 0L;
        while (table.Read())
        {
            for (var i = 0; i < columns; i++)
            {
                if (table.IsMissing(i))
                {
                    making.AddMissing(i);
                }
                else
                {
                    var number = making.Columns[i].IsNumeric ? TableSummary.NumberOf(table, i) : null;
                    making.Add(i, table.Text(i), number ?? double.NaN);
                }
            }

            making.EndRow();
            if ((++rows & 0xFFF) == 0)
            {
                ct.ThrowIfCancellationRequested();
            }
        }

        using var work = new SideBySide(1);
        making.LookAtNumbers(work, ct);
        making.CountAgain(open, ct);
        return making.Finish(rows);
    }
}
