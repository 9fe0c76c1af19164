using Microsoft.EntityFrameworkCore;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Measures.Reading;

/// <summary>Counts public collections where they stand: there are few of them.</summary>
internal sealed class CountedCollections(RepositoryDb db)
{
    /// <summary>The public ones in a place, itself among them.</summary>
    public IQueryable<CollectionRecord> In(RepositoryObject place)
    {
        var (id, below) = (place.Id, place.PathForChildren);
        return db
            .Collections.AsNoTracking()
            .Where(c => c.Object.PublishedAt != null && (c.Id == id || c.Object.AncestorPath.StartsWith(below)));
    }

    /// <summary>Those of them that are there for everybody: the others are counted, and not named.</summary>
    public IQueryable<CollectionRecord> NamedIn(RepositoryObject place, ReaderLimits limits) =>
        In(place).ForEverybody(db, limits);

    public Task<long> CountAsync(RepositoryObject place, MetricSpan span, DateTime now, CancellationToken ct)
    {
        var (before, from) = (span.Before, span.From(now));
        return In(place)
            .Where(c => (before == null || c.Object.PublishedAt < before) && (from == null || c.Object.PublishedAt >= from))
            .LongCountAsync(ct);
    }

    public async Task<List<MetricPoint>> ByMonthAsync(RepositoryObject place, CancellationToken ct)
    {
        var months = await In(place)
            .GroupBy(c => new { c.Object.PublishedAt!.Value.Year, c.Object.PublishedAt!.Value.Month })
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
