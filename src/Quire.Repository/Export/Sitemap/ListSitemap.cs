using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Domain.Identifiers;
using Quire.Repository.Access.Limits;
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

internal sealed class ListSitemapHandler(RepositoryDb db, SitemapPages pages, ReaderLimitLookup lookup)
    : IHandle<ListSitemap, SitemapPart>
{
    private const int AtOnce = 1000;

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

    // By the thousand: whoever takes a part slowly keeps no connection to the database meanwhile.
    private async IAsyncEnumerable<SitemapEntry> ReadAsync(long from, long until, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var next = from; await CollectionsAsync(next, until, ct) is { Count: > 0 } some; next = some[^1].Id + 1)
        {
            foreach (var (_, entry) in some)
            {
                yield return entry;
            }
        }

        for (var next = from; await DatasetsAsync(next, until, ct) is { Count: > 0 } some; next = some[^1].Id + 1)
        {
            foreach (var (_, entry) in some)
            {
                if (entry is not null)
                {
                    yield return entry;
                }
            }
        }
    }

    // What was limited while the part is read is left out from then on.
    private ValueTask<ReaderLimits> LimitsAsync(CancellationToken ct)
    {
        lookup.Forget();
        return lookup.GetAsync(ct);
    }

    private async Task<List<(long Id, SitemapEntry Entry)>> CollectionsAsync(long from, long until, CancellationToken ct)
    {
        var some = await SitemapPages
            .Collections(db, await LimitsAsync(ct))
            .Where(c => c.Id >= from && c.Id < until)
            .OrderBy(c => c.Id)
            .Select(c => new
            {
                c.Id,
                c.Alias,
                At = c.Object.PublishedAt!.Value,
            })
            .Take(AtOnce)
            .ToListAsync(ct);
        return some.ConvertAll(c => (c.Id, new SitemapEntry(c.Alias, null, c.At)));
    }

    private async Task<List<(long Id, SitemapEntry? Entry)>> DatasetsAsync(long from, long until, CancellationToken ct)
    {
        var some = await SitemapPages
            .Datasets(db, await LimitsAsync(ct))
            .Where(d => d.Id >= from && d.Id < until)
            .OrderBy(d => d.Id)
            .Select(d => new
            {
                d.Id,
                d.Object.Protocol,
                d.Object.Authority,
                d.Object.Identifier,
                At = db.Versions.Where(v => v.DatasetId == d.Id && v.State == VersionState.Released).Max(v => v.ReleasedAt),
                d.Object.PublishedAt,
            })
            .Take(AtOnce)
            .ToListAsync(ct);
        return some.ConvertAll(d =>
            (
                d.Id,
                d.Protocol is { } protocol
                    ? new SitemapEntry(
                        null,
                        new PersistentId(protocol, d.Authority!, d.Identifier!).ToString(),
                        d.At ?? d.PublishedAt!.Value
                    )
                    : null
            )
        );
    }
}
