using Microsoft.EntityFrameworkCore;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Data.Metrics;

namespace Quire.Repository.Measures.Reading;

/// <summary>
/// Lists what was downloaded how often, as it is read: as many as there are things downloaded, and few of them in memory at any
/// time; what is not there for everybody is left out.
/// </summary>
internal sealed class DownloadedItems(RepositoryDb db)
{
    /// <summary>Files, the most downloaded first; or how many sessions that was.</summary>
    public IAsyncEnumerable<ItemDownloads> Files(RepositoryObject place, int? month, bool sessions, ReaderLimits limits)
    {
        var (below, last) = (place.PathForChildren, month ?? int.MaxValue);
        return db
            .FileDownloads.Where(d => d.Month <= last)
            .GroupBy(d => d.FileId)
            .Select(g => new { Id = g.Key, Amount = sessions ? g.Sum(d => d.Sessions) : g.Sum(d => d.Amount) })
            .Join(
                limits.Among(db.Objects, null).Where(o => o.AncestorPath.StartsWith(below)),
                d => d.Id,
                o => o.Id,
                (d, o) =>
                    new
                    {
                        d.Id,
                        d.Amount,
                        o.Protocol,
                        o.Authority,
                        o.Identifier,
                    }
            )
            .OrderByDescending(d => d.Amount)
            .ThenBy(d => d.Id)
            .AsNoTracking()
            .AsAsyncEnumerable()
            .Select(d => new ItemDownloads(d.Id, Pid(d.Protocol, d.Authority, d.Identifier), d.Amount, month ?? 0));
    }

    /// <summary>Datasets, those with the most sessions first.</summary>
    public IAsyncEnumerable<ItemDownloads> Datasets(RepositoryObject place, int? month, ReaderLimits limits)
    {
        var (below, last) = (place.PathForChildren, month ?? int.MaxValue);
        return db
            .Measures.Where(m => m.Measure == Measure.UniqueDownloads && m.Period <= last)
            .GroupBy(m => m.ObjectId)
            .Select(g => new { Id = g.Key, Amount = g.Sum(m => m.Amount) })
            .Join(
                limits.Among(db.Objects, null).Where(o => o.Kind == ObjectKind.Dataset && o.AncestorPath.StartsWith(below)),
                d => d.Id,
                o => o.Id,
                (d, o) =>
                    new
                    {
                        d.Id,
                        d.Amount,
                        o.Protocol,
                        o.Authority,
                        o.Identifier,
                    }
            )
            .Where(d => d.Amount > 0)
            .OrderByDescending(d => d.Amount)
            .ThenBy(d => d.Id)
            .AsNoTracking()
            .AsAsyncEnumerable()
            .Select(d => new ItemDownloads(d.Id, Pid(d.Protocol, d.Authority, d.Identifier), d.Amount, month ?? 0));
    }

    /// <summary>The months from the first download to the one that is.</summary>
    public async Task<IReadOnlyList<int>> MonthsAsync(DateTime now, CancellationToken ct) =>
        [.. MonthSeries.From(await db.FileDownloads.MinAsync(d => (int?)d.Month, ct), Periods.MonthOf(now))];

    private static string? Pid(string? protocol, string? authority, string? identifier) =>
        protocol is null ? null : new Domain.Identifiers.PersistentId(protocol, authority!, identifier!).ToString();
}
