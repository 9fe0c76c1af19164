using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Datasets;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Jobs;

namespace Quire.Repository.Export.Sitemap;

/// <summary>
/// Where the parts of the site map begin: each has as many pages as one may have. Looked up when somebody asks, and not again
/// within an hour unless it is to be renewed.
/// </summary>
public sealed class SitemapPages(IServiceScopeFactory scopes, TimeProvider time) : IOutboxSubscriber
{
    /// <summary>How many addresses a part may have.</summary>
    public const int Longest = 50_000;

    private static readonly TimeSpan Lasting = TimeSpan.FromHours(1);
    private readonly RememberedValue<Known> _known = new(
        scopes,
        async (db, ct) => new(time.GetUtcNow(), await ReadAsync(db, ct))
    );

    /// <summary>The first id of each part; one part at least.</summary>
    public async ValueTask<IReadOnlyList<long>> StartsAsync(CancellationToken ct)
    {
        var known = await _known.GetAsync(ct);
        if (time.GetUtcNow() - known.At >= Lasting)
        {
            _known.Forget();
            known = await _known.GetAsync(ct);
        }

        return known.Starts;
    }

    public Task ApplyAsync(IReadOnlyList<OutboxRecord> changes, CancellationToken ct)
    {
        if (changes.Any(c => c.Kind == OutboxKind.Installation))
        {
            _known.Forget();
        }

        return Task.CompletedTask;
    }

    private static async Task<List<long>> ReadAsync(RepositoryDb db, CancellationToken ct)
    {
        var (limits, _) = await ReaderLimitLookup.ReadAsync(db, ct);
        var (starts, count) = (new List<long> { 0 }, 0L);
        await foreach (
            var id in Datasets(db, limits)
                .Select(d => d.Id)
                .Concat(Collections(db, limits).Select(c => c.Id))
                .OrderBy(id => id)
                .AsAsyncEnumerable()
                .WithCancellation(ct)
        )
        {
            if (count > 0 && count % Longest == 0)
            {
                starts.Add(id);
            }

            count++;
        }

        return starts;
    }

    /// <summary>Datasets with a released version that are there for everybody.</summary>
    internal static IQueryable<Data.Datasets.DatasetRecord> Datasets(RepositoryDb db, ReaderLimits limits) =>
        db
            .Datasets.ForEverybody(db, limits)
            .AsNoTracking()
            .Where(d =>
                d.Object.PublishedAt != null && db.Versions.Any(v => v.DatasetId == d.Id && v.State == VersionState.Released)
            );

    /// <summary>Public collections that are there for everybody.</summary>
    internal static IQueryable<Data.Collections.CollectionRecord> Collections(RepositoryDb db, ReaderLimits limits) =>
        db.Collections.ForEverybody(db, limits).AsNoTracking().Where(c => c.Object.PublishedAt != null);

    private sealed record Known(DateTimeOffset At, IReadOnlyList<long> Starts);
}
