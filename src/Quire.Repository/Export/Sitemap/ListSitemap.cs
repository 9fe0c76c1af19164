using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Export.Sitemap;

/// <summary>Lists the pages of a part of the site map, read while they are passed on; null for a part there is not.</summary>
/// <param name="Part">1 for the first.</param>
[Open("only what is public is listed")]
public sealed record ListSitemap(int Part) : IQuery<SitemapPart>;

/// <summary>A part of the site map.</summary>
/// <param name="Parts">How many parts there are.</param>
/// <param name="Entries">The pages of this one; null when there is no such part.</param>
public sealed record SitemapPart(int Parts, IAsyncEnumerable<SitemapEntry>? Entries);

internal sealed class ListSitemapHandler(RepositoryDb db, SitemapPages pages) : IHandle<ListSitemap, SitemapPart>
{
    public async Task<SitemapPart> HandleAsync(ListSitemap operation, OperationContext context, CancellationToken ct)
    {
        var starts = await pages.StartsAsync(ct);
        if (operation.Part < 1 || operation.Part > starts.Count)
        {
            return new(starts.Count, null);
        }

        var until = operation.Part < starts.Count ? starts[operation.Part] : long.MaxValue;
        return new(starts.Count, ReadAsync(starts[operation.Part - 1], until, ct));
    }

    private async IAsyncEnumerable<SitemapEntry> ReadAsync(long from, long until, [EnumeratorCancellation] CancellationToken ct)
    {
        var collections = SitemapPages
            .Collections(db)
            .Where(c => c.Id >= from && c.Id < until)
            .OrderBy(c => c.Id)
            .Select(c => new SitemapEntry(c.Alias, null, c.Object.PublishedAt!.Value))
            .AsAsyncEnumerable();
        await foreach (var entry in collections.WithCancellation(ct))
        {
            yield return entry;
        }

        var datasets = SitemapPages
            .Datasets(db)
            .Where(d => d.Id >= from && d.Id < until)
            .OrderBy(d => d.Id)
            .Select(d => new
            {
                d.Object.Protocol,
                d.Object.Authority,
                d.Object.Identifier,
                At = db.Versions.Where(v => v.DatasetId == d.Id && v.State == VersionState.Released).Max(v => v.ReleasedAt),
                d.Object.PublishedAt,
            })
            .AsAsyncEnumerable();
        await foreach (var dataset in datasets.WithCancellation(ct))
        {
            if (dataset.Protocol is { } protocol)
            {
                var pid = new Domain.Identifiers.PersistentId(protocol, dataset.Authority!, dataset.Identifier!);
                yield return new(null, pid.ToString(), dataset.At ?? dataset.PublishedAt!.Value);
            }
        }
    }
}
