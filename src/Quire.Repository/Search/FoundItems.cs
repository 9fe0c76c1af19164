using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Datasets;
using Quire.Repository.Files;

namespace Quire.Repository.Search;

/// <summary>Reads what an answer shows of a page of hits, with a bounded number of statements.</summary>
public sealed class FoundItems(RepositoryDb db, DatasetLocks locks, PermissionEvaluator permissions, Downloads downloads)
{
    public async Task<IReadOnlyList<FoundItem>> OfAsync(IReadOnlyList<SearchHit> hits, Caller caller, CancellationToken ct)
    {
        var collections = await CollectionsAsync(hits, ct);
        var counts = await CountsAsync([.. collections.Keys], ct);
        var entries = await EntriesAsync(hits, ct);
        var versions = await VersionsAsync(hits, ct);
        var reviews = await locks.InReviewAsync([.. hits.Where(h => h.Kind == SearchKind.Dataset).Select(h => h.EntityId)], ct);
        var owners = await OwnersAsync(versions.Values, collections.Values, ct);
        var open = await OpenAsync([.. entries.Values.Select(e => e.FileId)], ct);
        List<RepositoryObject> asked =
        [
            .. collections.Values.Where(c => Readership.NeededFor(c) is not null).Select(c => c.Object),
            .. versions.Values.Where(v => Readership.NeededFor(v) is not null).Select(v => v.Dataset.Object),
            .. entries.Values.Where(e => !open.Contains(e.FileId)).Select(e => e.File.Object),
        ];
        var held = asked.Count == 0 ? null : await permissions.OfManyAsync(caller, [.. asked.DistinctBy(o => o.Id)], ct);
        var items = new List<FoundItem>(hits.Count);
        foreach (var hit in hits)
        {
            if (Item(hit, collections, counts, versions, reviews, entries, owners, open, held) is { } item && MayRead(item, held))
            {
                items.Add(item);
            }
        }

        return items;
    }

    // Null when the object went between the search and this reading.
    private static FoundItem? Item(
        SearchHit hit, Dictionary<long, CollectionRecord> collections, Dictionary<long, int> counts, Dictionary<long, DatasetVersionRecord> versions,
        HashSet<long> reviews, Dictionary<long, FileEntryRecord> entries, Dictionary<long, CollectionRecord> owners,
        HashSet<long> open, IReadOnlyDictionary<long, Permission>? held)
    {
        var ids = IdsIn(hit.Payload);
        switch (hit.Kind)
        {
            case SearchKind.Collection when collections.TryGetValue(hit.EntityId, out var collection):
                return new()
                {
                    Hit = hit,
                    Collection = collection,
                    Owner = collection.Object.OwnerId is { } owner ? owners.GetValueOrDefault(owner) : null,
                    DatasetCount = counts.GetValueOrDefault(hit.EntityId),
                };
            case SearchKind.Dataset when versions.TryGetValue(ids[0], out var version):
                return new()
                {
                    Hit = hit,
                    Version = version,
                    InReview = reviews.Contains(hit.EntityId),
                    Owner = owners.GetValueOrDefault(version.Dataset.Object.OwnerId!.Value),
                };
            case SearchKind.File when entries.TryGetValue(ids[0], out var entry) && versions.TryGetValue(ids[1], out var listed):
                return new()
                {
                    Hit = hit,
                    File = new(entry, listed),
                    Owner = owners.GetValueOrDefault(listed.Dataset.Object.OwnerId!.Value),
                    CanDownload = open.Contains(entry.FileId) || held?[entry.FileId].HasFlag(Permission.DownloadFile) == true,
                };
            default:
                return null;
        }
    }

    // The index follows the database closely, but it follows: what somebody may no longer read is not shown in between.
    private static bool MayRead(FoundItem item, IReadOnlyDictionary<long, Permission>? held)
    {
        var (needed, place) = item.Collection is { } collection
            ? (Readership.NeededFor(collection), collection.Id)
            : (Readership.NeededFor(item.VersionFoundIn!), item.VersionFoundIn!.DatasetId);
        return needed is not { } permission || held?[place].HasFlag(permission) == true;
    }

    private async Task<HashSet<long>> OpenAsync(List<long> files, CancellationToken ct) => files.Count == 0
        ? []
        : [.. await downloads.Open(db.Files.Where(f => files.Contains(f.Id))).Select(f => f.Id).ToListAsync(ct)];

    private static long[] IdsIn(string payload) =>
        payload.Length == 0 ? [] : [.. payload.Split(' ').Select(p => long.Parse(p, CultureInfo.InvariantCulture))];

    private async Task<Dictionary<long, CollectionRecord>> CollectionsAsync(IReadOnlyList<SearchHit> hits, CancellationToken ct)
    {
        var ids = hits.Where(h => h.Kind == SearchKind.Collection).Select(h => h.EntityId).ToList();
        return ids.Count == 0 ? [] : await db.Collections.AsNoTracking().Include(c => c.Object).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
    }

    // Counted by the database: a collection may hold a hundred thousand.
    private async Task<Dictionary<long, int>> CountsAsync(List<long> collections, CancellationToken ct) => collections.Count == 0
        ? []
        : await db.Objects.Where(o => o.Kind == ObjectKind.Dataset && o.PublishedAt != null && collections.Contains(o.OwnerId!.Value))
            .GroupBy(o => o.OwnerId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    private async Task<Dictionary<long, FileEntryRecord>> EntriesAsync(IReadOnlyList<SearchHit> hits, CancellationToken ct)
    {
        var ids = hits.Where(h => h.Kind == SearchKind.File).Select(h => IdsIn(h.Payload)[0]).ToList();
        return ids.Count == 0
            ? []
            : await db.FileEntries.AsNoTracking().Include(e => e.File).ThenInclude(f => f.Object).Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
    }

    private async Task<Dictionary<long, DatasetVersionRecord>> VersionsAsync(IReadOnlyList<SearchHit> hits, CancellationToken ct)
    {
        var ids = hits.Where(h => h.Kind != SearchKind.Collection).Select(h => IdsIn(h.Payload)[^1]).Distinct().ToList();
        return ids.Count == 0
            ? []
            : await db.Versions.AsNoTracking().Include(v => v.Dataset).ThenInclude(d => d.Object).Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, ct);
    }

    private async Task<Dictionary<long, CollectionRecord>> OwnersAsync(
        IEnumerable<DatasetVersionRecord> versions, IEnumerable<CollectionRecord> collections, CancellationToken ct)
    {
        var ids = versions.Select(v => v.Dataset.Object.OwnerId!.Value).Concat(collections.Select(c => c.Object.OwnerId).OfType<long>()).Distinct().ToList();
        return ids.Count == 0 ? [] : await db.Collections.AsNoTracking().Include(c => c.Object).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
    }
}
