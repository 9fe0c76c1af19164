using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Keeping;

namespace Quire.Repository.Collections.Featured;

/// <summary>
/// Puts together what answers show of featured items. Of objects only what everybody may see is shown: an item whose object was
/// withdrawn, restricted or taken out meanwhile has none.
/// </summary>
public sealed class FeaturedItemViews(RepositoryDb db, OperationTrace trace, ReaderLimitLookup limits)
{
    /// <summary>The items of a collection that can be shown, in order.</summary>
    public async Task<IReadOnlyList<FeaturedItemView>> OfCollectionAsync(long collection, CancellationToken ct) =>
        await OfAsync(
            await db
                .FeaturedItems.AsNoTracking()
                .Include(i => i.Object)
                .Where(i => i.CollectionId == collection)
                .OrderBy(i => i.DisplayOrder)
                .ThenBy(i => i.Id)
                .ToListAsync(ct),
            ct
        );

    /// <summary>Items, loaded with their objects; those that cannot be shown are left out.</summary>
    public async Task<IReadOnlyList<FeaturedItemView>> OfAsync(IReadOnlyList<FeaturedItemRecord> items, CancellationToken ct)
    {
        // What a file is called is said by its dataset.
        trace.Shows(items.Select(i => i.Object).OfType<RepositoryObject>().SelectMany(o => o.WithAncestors()));
        items = await ShownToAllAsync(items, ct);
        var names = new Dictionary<long, (string Identifier, string Name)>();
        await AddCollectionsAsync(IdsOf(items, ObjectKind.Collection), names, ct);
        await AddDatasetsAsync(IdsOf(items, ObjectKind.Dataset), names, ct);
        await AddFilesAsync(IdsOf(items, ObjectKind.File), names, ct);
        var views = new List<FeaturedItemView>();
        foreach (var item in items)
        {
            if (item.ObjectId is not { } id)
            {
                views.Add(new(item, null, null, null));
            }
            else if (names.TryGetValue(id, out var shown))
            {
                views.Add(new(item, item.Object!.Kind, shown.Identifier, shown.Name));
            }
        }

        return views;
    }

    // Whoever sees the collection sees what it shows: what more limits cover than the collection is left out.
    private async Task<IReadOnlyList<FeaturedItemRecord>> ShownToAllAsync(
        IReadOnlyList<FeaturedItemRecord> items,
        CancellationToken ct
    )
    {
        var all = await limits.GetAsync(ct);
        if (all.IsEmpty || items.Count == 0)
        {
            return items;
        }

        var places = items.Select(i => i.CollectionId).Distinct().ToList();
        var collections = await db.Objects.AsNoTracking().Where(o => places.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        return [.. items.Where(i => i.Object is null || all.AreShared(i.Object, collections[i.CollectionId]))];
    }

    private static List<long> IdsOf(IReadOnlyList<FeaturedItemRecord> items, ObjectKind kind) =>
        [.. items.Where(i => i.Object?.Kind == kind).Select(i => i.Object!.Id).Distinct()];

    private async Task AddCollectionsAsync(List<long> ids, Dictionary<long, (string, string)> names, CancellationToken ct)
    {
        if (ids.Count > 0)
        {
            await db
                .Collections.Where(c => ids.Contains(c.Id) && c.Object.PublishedAt != null)
                .Select(c => new
                {
                    c.Id,
                    c.Alias,
                    c.Name,
                })
                .ForEachAsync(c => names[c.Id] = (c.Alias, c.Name), ct);
        }
    }

    private async Task AddDatasetsAsync(List<long> ids, Dictionary<long, (string, string)> names, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return;
        }

        var found = await db.NewestReleasedOfEach()
            .AsNoTracking()
            .Where(v => ids.Contains(v.DatasetId))
            .Select(v => new { v.Dataset.Object, v.Title })
            .ToListAsync(ct);
        foreach (var dataset in found)
        {
            names[dataset.Object.Id] = (dataset.Object.PersistentId!.ToString(), dataset.Title);
        }
    }

    private async Task AddFilesAsync(List<long> ids, Dictionary<long, (string, string)> names, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return;
        }

        var entries = await db
            .FileEntries.Where(e => ids.Contains(e.FileId) && !e.Restricted)
            .Select(e => new
            {
                e.FileId,
                e.Label,
                e.FirstSequence,
                End = e.End == null ? (int?)null : e.End.Sequence,
                Newest = db
                    .Versions.Where(v => v.DatasetId == e.DatasetId && v.State == VersionState.Released)
                    .Max(v => (int?)v.Sequence),
            })
            .ToListAsync(ct);
        foreach (var entry in entries.Where(e => e.FirstSequence <= e.Newest && (e.End is null || e.End > e.Newest)))
        {
            names[entry.FileId] = (entry.FileId.ToString(CultureInfo.InvariantCulture), entry.Label);
        }
    }
}
