using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;

namespace Quire.Repository.Collections.Links;

/// <summary>
/// Follows links: what a collection shows is found in it and in everything above it, and in whatever shows one of those in turn.
/// The number of statements grows with the longest row of links one behind the other, not with what is asked about.
/// </summary>
public sealed class LinkReach(RepositoryDb db)
{
    /// <summary>Where some collections and datasets are found, by id.</summary>
    public async Task<IReadOnlyDictionary<long, FoundPlaces>> OfAsync(
        IReadOnlyCollection<RepositoryObject> items,
        CancellationToken ct
    )
    {
        var links = await LinksFromAsync([.. items.SelectMany(i => i.AncestorIds.Append(i.Id))], ct);
        return items.DistinctBy(i => i.Id).ToDictionary(i => i.Id, i => Follow(i, links));
    }

    /// <summary>Every collection that one is found in, and itself.</summary>
    public async Task<IReadOnlySet<long>> AboveAsync(RepositoryObject collection, CancellationToken ct) =>
        (await OfAsync([collection], ct))[collection.Id].Collections.Append(collection.Id).ToHashSet();

    // All links that lead on from somewhere, as the chains they lead to, by what is linked.
    private async Task<Dictionary<long, List<IReadOnlyList<long>>>> LinksFromAsync(HashSet<long> from, CancellationToken ct)
    {
        var all = new Dictionary<long, List<IReadOnlyList<long>>>();
        var (seen, next) = (new HashSet<long>(from), from.ToList());
        while (next.Count > 0)
        {
            var found = await db
                .CollectionLinks.AsNoTracking()
                .Where(l => next.Contains(l.ObjectId))
                .OrderBy(l => l.Id)
                .Select(l => new { l.ObjectId, To = l.Collection.Object })
                .ToListAsync(ct);
            next = [];
            foreach (var link in found)
            {
                IReadOnlyList<long> chain = [.. link.To.AncestorIds, link.To.Id];
                if (!all.TryGetValue(link.ObjectId, out var chains))
                {
                    all[link.ObjectId] = chains = [];
                }

                chains.Add(chain);
                next.AddRange(chain.Where(seen.Add));
            }
        }

        return all;
    }

    private static FoundPlaces Follow(RepositoryObject item, Dictionary<long, List<IReadOnlyList<long>>> links)
    {
        var chains = new List<IReadOnlyList<long>> { item.AncestorIds };
        var seen = new HashSet<long>();
        var next = new Queue<long>(item.AncestorIds.Append(item.Id));
        while (next.TryDequeue(out var from))
        {
            if (!seen.Add(from) || !links.TryGetValue(from, out var leading))
            {
                continue;
            }

            foreach (var chain in leading)
            {
                chains.Add(chain);
                foreach (var id in chain)
                {
                    next.Enqueue(id);
                }
            }
        }

        return new(chains);
    }
}
