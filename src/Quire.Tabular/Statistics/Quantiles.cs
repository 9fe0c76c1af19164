namespace Quire.Tabular.Statistics;

/// <summary>
/// Exact quantiles. What fits into memory is sorted there; of the rest, each pass finds sixteen more bits of the numbers around
/// each.
/// </summary>
internal static class Quantiles
{
    private const int CounterBytes = Selection.Buckets * sizeof(long);
    private const int Few = 16 * 1024;

    /// <summary>The quantiles of the numeric columns, none for those without numbers.</summary>
    /// <param name="numbers">The numbers of the columns.</param>
    /// <param name="counts">How many numbers each of them has.</param>
    /// <param name="probabilities">Which quantiles: 0.5 is the median.</param>
    /// <param name="memory">Bytes to use at once; one column at least is done at a time.</param>
    /// <param name="ct">Ends the reading.</param>
    public static double[][] Of(
        NumberColumns numbers,
        long[] counts,
        IReadOnlyList<double> probabilities,
        long memory,
        CancellationToken ct
    )
    {
        var found = new double[counts.Length][];
        var counters = CountersOf(probabilities);
        for (var from = 0; from < counts.Length; )
        {
            var (to, used) = (from, 0L);
            while (to < counts.Length && (to == from || used + Need(counts[to], counters) <= memory))
            {
                used += Need(counts[to++], counters);
            }

            var columns = new IQuantiles?[counts.Length];
            for (var i = from; i < to; i++)
            {
                columns[i] =
                    counts[i] == 0 ? null
                    : IsSmall(counts[i], counters) ? new Sorted(counts[i], probabilities)
                    : new Selection(counts[i], probabilities);
            }

            while (Array.Exists(columns, c => c is { IsDone: false }))
            {
                numbers.Pass(columns, static (c, x) => c.Add(x), ct);
                foreach (var column in columns)
                {
                    column?.EndPass();
                }
            }

            for (var i = from; i < to; i++)
            {
                found[i] = columns[i]?.Values ?? [];
            }

            from = to;
        }

        return found;
    }

    /// <summary>
    /// Whether the numbers of a column are kept and sorted: few of them, and those among which a zero below zero may be told from
    /// the other by nothing else.
    /// </summary>
    public static bool IsSorted(long count, bool hasNegativeZero, IReadOnlyList<double> probabilities) =>
        count <= Few || (hasNegativeZero && IsSmall(count, CountersOf(probabilities)));

    /// <summary>Bytes it takes to find the quantiles of a column.</summary>
    public static long Need(long count, bool hasNegativeZero, IReadOnlyList<double> probabilities) =>
        IsSorted(count, hasNegativeZero, probabilities) || count <= Selection.MostKept
            ? Selection.Buckets + (count * sizeof(double))
            : CountersOf(probabilities);

    private static long CountersOf(IReadOnlyList<double> probabilities) => 2L * CounterBytes * probabilities.Count;

    // A column of more numbers than a counter of each bucket takes is not kept.
    private static bool IsSmall(long count, long counters) => count * sizeof(double) <= counters;

    private static long Need(long count, long counters) => IsSmall(count, counters) ? count * sizeof(double) : counters;
}
