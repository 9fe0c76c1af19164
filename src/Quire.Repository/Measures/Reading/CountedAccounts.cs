using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;

namespace Quire.Repository.Measures.Reading;

/// <summary>Counts accounts where they stand.</summary>
internal sealed class CountedAccounts(RepositoryDb db)
{
    public Task<long> CountAsync(MetricSpan span, DateTime now, CancellationToken ct)
    {
        var (before, from) = (span.Before, span.From(now));
        return db
            .Accounts.Where(a => (before == null || a.CreatedAt < before) && (from == null || a.CreatedAt >= from))
            .LongCountAsync(ct);
    }

    public async Task<List<MetricPoint>> ByMonthAsync(CancellationToken ct)
    {
        var months = await db
            .Accounts.GroupBy(a => new { a.CreatedAt.Year, a.CreatedAt.Month })
            .Select(g => new
            {
                g.Key.Year,
                g.Key.Month,
                Amount = g.LongCount(),
            })
            .ToListAsync(ct);
        return months.ConvertAll(m => new MetricPoint((m.Year * 100) + m.Month, "", m.Amount, 0));
    }
}
