using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Metrics;

namespace Quire.Repository.Measures.Reading;

/// <summary>Reads what was counted of one place: the rows of that place alone, whatever lies in it.</summary>
internal sealed class StoredMeasures(RepositoryDb db)
{
    /// <summary>How much there is in a time, of a measure kept by day.</summary>
    public Task<long> SumAsync(long place, Measure measure, MetricSpan span, DateTime now, CancellationToken ct)
    {
        var last = span.Month is { } month ? Periods.LastDayOf(month) : int.MaxValue;
        var first = span.From(now) is { } from ? Periods.DayOf(from) : 0;
        return db
            .Measures.Where(m => m.ObjectId == place && m.Measure == measure && m.Period >= first && m.Period <= last)
            .SumAsync(m => m.Amount, ct);
    }

    /// <summary>What each month added, of a measure kept by day.</summary>
    public async Task<List<MetricPoint>> ByMonthOfDaysAsync(long place, Measure measure, CancellationToken ct) =>
        await db
            .Measures.Where(m => m.ObjectId == place && m.Measure == measure)
            .GroupBy(m => m.Period / 100)
            .Select(g => new MetricPoint(g.Key, "", g.Sum(m => m.Amount), g.Sum(m => m.Bytes)))
            .ToListAsync(ct);

    /// <summary>What each month added to each category, of a measure kept by month.</summary>
    public async Task<List<MetricPoint>> ByMonthAsync(long place, Measure measure, CancellationToken ct) =>
        await db
            .Measures.Where(m => m.ObjectId == place && m.Measure == measure)
            .Select(m => new MetricPoint(m.Period, m.Category, m.Amount, m.Bytes))
            .ToListAsync(ct);

    /// <summary>How much there is of each category up to a month, of a measure kept by month; the most first.</summary>
    public async Task<List<MetricShare>> SharesAsync(long place, Measure measure, MetricSpan span, CancellationToken ct)
    {
        var last = span.Month ?? int.MaxValue;
        var found = await db
            .Measures.Where(m => m.ObjectId == place && m.Measure == measure && m.Period <= last)
            .GroupBy(m => m.Category)
            .Select(g => new MetricShare(g.Key, g.Sum(m => m.Amount), g.Sum(m => m.Bytes)))
            .ToListAsync(ct);
        return Ordered(found.Where(s => s.Amount != 0));
    }

    /// <summary>The most first; equal ones by name.</summary>
    public static List<MetricShare> Ordered(IEnumerable<MetricShare> shares) =>
        [.. shares.OrderByDescending(s => s.Amount).ThenBy(s => s.Category, StringComparer.Ordinal)];
}
