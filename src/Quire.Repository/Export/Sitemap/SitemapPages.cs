using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Datasets;
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
    private Known? _known;

    /// <summary>The first id of each part; one part at least.</summary>
    public async ValueTask<IReadOnlyList<long>> StartsAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (_known is { } known && now - known.At < Lasting)
        {
            return known.Starts;
        }

        var starts = await ReadAsync(ct);
        _known = new(starts, now);
        return starts;
    }

    public Task ApplyAsync(IReadOnlyList<OutboxRecord> changes, CancellationToken ct)
    {
        if (changes.Any(c => c.Kind == OutboxKind.Installation))
        {
            _known = null;
        }

        return Task.CompletedTask;
    }

    private async Task<List<long>> ReadAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var (starts, count) = (new List<long> { 0 }, 0L);
        await foreach (
            var id in Datasets(db)
                .Select(d => d.Id)
                .Concat(Collections(db).Select(c => c.Id))
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

    /// <summary>Datasets with a released version.</summary>
    internal static IQueryable<Data.Datasets.DatasetRecord> Datasets(RepositoryDb db) =>
        db
            .Datasets.AsNoTracking()
            .Where(d =>
                d.Object.PublishedAt != null && db.Versions.Any(v => v.DatasetId == d.Id && v.State == VersionState.Released)
            );

    /// <summary>Public collections.</summary>
    internal static IQueryable<Data.Collections.CollectionRecord> Collections(RepositoryDb db) =>
        db.Collections.AsNoTracking().Where(c => c.Object.PublishedAt != null);

    private sealed record Known(IReadOnlyList<long> Starts, DateTimeOffset At);
}
