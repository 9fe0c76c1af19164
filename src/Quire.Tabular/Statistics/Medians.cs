using Quire.Tabular.Tables;

namespace Quire.Tabular.Statistics;

/// <summary>
/// Exact medians. What fits into memory is sorted there; of the rest, each pass finds sixteen more bits of the numbers in the
/// middle.
/// </summary>
internal static class Medians
{
    private const int CounterBytes = Selection.Buckets * sizeof(long);

    /// <summary>The medians of the numeric columns.</summary>
    /// <param name="open">Opens the table anew.</param>
    /// <param name="counts">How many numbers each of them has.</param>
    /// <param name="memory">Bytes to use at once; one column at least is done at a time.</param>
    /// <param name="ct">Ends the reading.</param>
    public static double[] Of(Func<TableReader> open, long[] counts, long memory, CancellationToken ct)
    {
        var medians = new double[counts.Length];
        Array.Fill(medians, double.NaN);
        for (var from = 0; from < counts.Length; )
        {
            var (to, used) = (from, 0L);
            while (to < counts.Length && (to == from || used + Need(counts[to]) <= memory))
            {
                used += Need(counts[to++]);
            }

            var columns = new IMedian?[counts.Length];
            for (var i = from; i < to; i++)
            {
                columns[i] =
                    counts[i] == 0 ? null
                    : IsSmall(counts[i]) ? new Sorted(counts[i])
                    : new Selection(counts[i]);
            }

            while (Array.Exists(columns, c => c is { IsDone: false }))
            {
                using var table = open();
                TableSummary.Pass(table, columns, static (c, x) => c.Add(x), ct);
                foreach (var column in columns)
                {
                    column?.EndPass();
                }
            }

            for (var i = from; i < to; i++)
            {
                medians[i] = columns[i]?.Value ?? double.NaN;
            }

            from = to;
        }

        return medians;
    }

    // A column of more numbers than a counter of each bucket takes is not kept.
    private static bool IsSmall(long count) => count * sizeof(double) <= 2 * CounterBytes;

    private static long Need(long count) => IsSmall(count) ? count * sizeof(double) : 2 * CounterBytes;
}
