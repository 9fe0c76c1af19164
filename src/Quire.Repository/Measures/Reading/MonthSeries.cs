namespace Quire.Repository.Measures.Reading;

/// <summary>Makes running totals of what was added in each month, from the first that has something to the one that is.</summary>
internal static class MonthSeries
{
    /// <param name="added">What each month added to a category; in any order.</param>
    /// <param name="now">The last month is that of this moment.</param>
    public static IReadOnlyList<MetricPoint> Of(IReadOnlyCollection<MetricPoint> added, DateTime now)
    {
        var series = new List<MetricPoint>();
        var totals = new SortedDictionary<string, (long Amount, long Bytes)>(StringComparer.Ordinal);
        var byMonth = added.ToLookup(a => a.Month);
        foreach (var month in From(added.Count == 0 ? null : added.Min(a => a.Month), Periods.MonthOf(now)))
        {
            foreach (var point in byMonth[month])
            {
                var (amount, bytes) = totals.GetValueOrDefault(point.Category);
                totals[point.Category] = (amount + point.Amount, bytes + point.Bytes);
            }

            series.AddRange(
                totals.Where(t => t.Value.Amount != 0).Select(t => new MetricPoint(month, t.Key, t.Value.Amount, t.Value.Bytes))
            );
        }

        return series;
    }

    /// <summary>The months from one to another.</summary>
    public static IEnumerable<int> From(int? first, int last)
    {
        for (var month = first ?? int.MaxValue; month <= last; month = month % 100 == 12 ? month + 89 : month + 1)
        {
            yield return month;
        }
    }
}
