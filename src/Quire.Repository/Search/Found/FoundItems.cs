using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Periods;
using Quire.Repository.Files.Thumbnails;
using Quire.Repository.Keeping;
using Quire.Repository.Search.Index;

namespace Quire.Repository.Search.Found;

/// <summary>Reads what an answer shows of a page of hits, with a bounded number of statements.</summary>
public sealed class FoundItems(
    RepositoryDb db,
    DatasetLocks locks,
    PermissionEvaluator permissions,
    Downloads downloads,
    SetPictures pictures,
    VisibleObjects visible,
    KeptRows rows
)
{
    // Memory of a row and what hangs on it, about, without its long texts.
    private const int RowBytes = 1_500;

    public async Task<IReadOnlyList<FoundItem>> OfAsync(IReadOnlyList<SearchHit> hits, Caller caller, CancellationToken ct)
    {
        var collections = await CollectionsAsync(hits.Where(h => h.Kind == SearchKind.Collection).Select(h => h.EntityId), ct);
        var counts = await CountsAsync(collections.Keys, ct);
        var entries = await EntriesAsync(hits, ct);
        var versions = await VersionsAsync(hits, ct);
        var reviews = await ReviewsAsync(hits.Where(h => h.Kind == SearchKind.Dataset).Select(h => h.EntityId), ct);
        var pictured = await PicturedAsync(hits.Where(h => h.Kind == SearchKind.Dataset).Select(h => h.EntityId), ct);
        var owners = await OwnersAsync(versions.Values, collections.Values, ct);
        var open = await OpenAsync([.. entries.Values], ct);
        List<RepositoryObject> asked =
        [
            .. collections.Values.Where(c => Readership.NeededFor(c) is not null).Select(c => c.Object),
            .. versions.Values.Where(v => Readership.NeededFor(v) is not null).Select(v => v.Dataset.Object),
            .. entries.Values.Where(e => !open.Contains(e.FileId)).Select(e => e.File.Object),
        ];
        var held = asked.Count == 0 ? null : await permissions.OfManyAsync(caller, [.. asked.DistinctBy(o => o.Id)], ct);
        var hidden = await visible.HiddenAsync(
            caller,
            collections.Values.Select(c => c.Object).Concat(versions.Values.Select(v => v.Dataset.Object)),
            ct
        );
        var items = new List<FoundItem>(hits.Count);
        foreach (var hit in hits)
        {
            if (
                Item(hit, collections, counts, versions, reviews, pictured, entries, owners, open, held) is { } item
                && MayRead(item, hidden, held)
            )
            {
                items.Add(item);
            }
        }

        return items;
    }

    // Null when the object went between the search and this reading.
    private FoundItem? Item(
        SearchHit hit,
        Dictionary<long, CollectionRecord> collections,
        Dictionary<long, int> counts,
        Dictionary<long, DatasetVersionRecord> versions,
        HashSet<long> reviews,
        HashSet<long> pictured,
        Dictionary<long, FileEntryRecord> entries,
        Dictionary<long, CollectionRecord> owners,
        HashSet<long> open,
        IReadOnlyDictionary<long, Permission>? held
    )
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
                    HasPicture = pictured.Contains(hit.EntityId),
                    Owner = owners.GetValueOrDefault(version.Dataset.Object.OwnerId!.Value),
                };
            case SearchKind.File when entries.TryGetValue(ids[0], out var entry) && versions.TryGetValue(ids[1], out var listed):
                return new()
                {
                    Hit = Told(hit, entry),
                    File = new(entry, listed),
                    Owner = owners.GetValueOrDefault(listed.Dataset.Object.OwnerId!.Value),
                    CanDownload =
                        open.Contains(entry.FileId) || downloads.MayHave(entry.File, held![entry.FileId], isPublic: false),
                };
            default:
                return null;
        }
    }

    // Of a table that was closed since it was taken into the index no variable is shown.
    private SearchHit Told(SearchHit hit, FileEntryRecord entry) =>
        FileAccessStatus.IsOpen(entry, downloads.Today)
            ? hit
            : hit with
            {
                Matches = [.. hit.Matches.Where(m => m.Field is not (SearchFields.VariableName or SearchFields.VariableLabel))],
            };

    // The index follows the database closely, but it follows: what somebody may no longer read is not shown in between.
    private static bool MayRead(FoundItem item, IReadOnlySet<long> hidden, IReadOnlyDictionary<long, Permission>? held)
    {
        var (needed, place) = item.Collection is { } collection
            ? (Readership.NeededFor(collection), collection.Id)
            : (Readership.NeededFor(item.VersionFoundIn!), item.VersionFoundIn!.DatasetId);
        return !hidden.Contains(place) && (needed is not { } permission || held?[place].HasFlag(permission) == true);
    }

    private async Task<HashSet<long>> OpenAsync(IReadOnlyCollection<FileEntryRecord> entries, CancellationToken ct)
    {
        var datasets = entries.DistinctBy(e => e.FileId).ToDictionary(e => e.FileId, e => e.DatasetId);
        var known = await rows.ReadAsync(
            datasets.Keys,
            async ids =>
            {
                var open = await downloads.Public(db.Files.Where(f => ids.Contains(f.Id))).Select(f => f.Id).ToListAsync(ct);
                return ids.ToDictionary(id => id, id => new Openness(open.Contains(id)));
            },
            (id, _) => [Shown.Object(id), Shown.Object(datasets[id])],
            _ => 0
        );
        var files = entries.Select(e => e.File).DistinctBy(f => f.Id).ToDictionary(f => f.Id);
        // What is kept says nothing of the day.
        return [.. known.Keys.Where(id => downloads.MayHave(files[id], Permission.None, known[id].IsPublic))];
    }

    private static long[] IdsIn(string payload) =>
        payload.Length == 0 ? [] : [.. payload.Split(' ').Select(p => long.Parse(p, CultureInfo.InvariantCulture))];

    private Task<Dictionary<long, CollectionRecord>> CollectionsAsync(IEnumerable<long> wanted, CancellationToken ct) =>
        rows.ReadAsync(
            wanted,
            ids =>
                db.Collections.AsNoTracking()
                    .Include(c => c.Object)
                    .Where(c => ids.Contains(c.Id))
                    .ToDictionaryAsync(c => c.Id, ct),
            (id, _) => [Shown.Object(id)],
            c => RowBytes + (2 * (c.Description?.Length ?? 0))
        );

    // Counted by the database: a collection may hold a hundred thousand.
    private async Task<Dictionary<long, int>> CountsAsync(IEnumerable<long> collections, CancellationToken ct) =>
        (
            await rows.ReadAsync(
                collections,
                async ids =>
                {
                    var counted = await db
                        .Objects.Where(o =>
                            o.Kind == ObjectKind.Dataset && o.PublishedAt != null && ids.Contains(o.OwnerId!.Value)
                        )
                        .GroupBy(o => o.OwnerId!.Value)
                        .Select(g => new { g.Key, Count = g.Count() })
                        .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
                    return ids.ToDictionary(id => id, id => new DatasetCount(counted.GetValueOrDefault(id)));
                },
                (id, _) => [Shown.ContentsOf(id)],
                _ => 0
            )
        ).ToDictionary(c => c.Key, c => c.Value.Datasets);

    private async Task<HashSet<long>> ReviewsAsync(IEnumerable<long> datasets, CancellationToken ct) => [.. (
                await rows.ReadAsync(
                    datasets,
                    async ids =>
                    {
                        var reviews = await locks.InReviewAsync(ids, ct);
                        return ids.ToDictionary(id => id, id => new Review(reviews.Contains(id)));
                    },
                    (id, _) => [Shown.Object(id)],
                    _ => 0
                )
            ).Where(r => r.Value.IsOn).Select(r => r.Key)];

    private async Task<HashSet<long>> PicturedAsync(IEnumerable<long> datasets, CancellationToken ct)
    {
        var known = await rows.ReadAsync(
            datasets,
            async ids =>
            {
                var set = await pictures.OfAsync(ids, ct);
                return ids.ToDictionary(id => id, id => set.GetValueOrDefault(id) ?? SetPicture.None);
            },
            (id, _) => [Shown.Object(id)],
            _ => 0
        );
        // What is kept says nothing of the day.
        return [.. known.Where(p => p.Value.IsShown(downloads.Today)).Select(p => p.Key)];
    }

    private Task<Dictionary<long, FileEntryRecord>> EntriesAsync(IReadOnlyList<SearchHit> hits, CancellationToken ct) =>
        rows.ReadAsync(
            hits.Where(h => h.Kind == SearchKind.File).Select(h => IdsIn(h.Payload)[0]),
            ids =>
                db.FileEntries.AsNoTracking()
                    .Include(e => e.File)
                        .ThenInclude(f => f.Object)
                    .Where(e => ids.Contains(e.Id))
                    .ToDictionaryAsync(e => e.Id, ct),
            (_, entry) => [Shown.Object(entry.FileId), Shown.Object(entry.DatasetId)],
            e => RowBytes + (2 * (e.Description?.Length ?? 0))
        );

    private Task<Dictionary<long, DatasetVersionRecord>> VersionsAsync(IReadOnlyList<SearchHit> hits, CancellationToken ct) =>
        rows.ReadAsync(
            hits.Where(h => h.Kind != SearchKind.Collection).Select(h => IdsIn(h.Payload)[^1]),
            ids =>
                db.Versions.AsNoTracking()
                    .Include(v => v.Dataset)
                        .ThenInclude(d => d.Object)
                    .Where(v => ids.Contains(v.Id))
                    .ToDictionaryAsync(v => v.Id, ct),
            (_, version) => [Shown.Object(version.DatasetId)],
            // The text, and what is read from it for the answers.
            v => RowBytes + (8 * v.Metadata.Length)
        );

    private Task<Dictionary<long, CollectionRecord>> OwnersAsync(
        IEnumerable<DatasetVersionRecord> versions,
        IEnumerable<CollectionRecord> collections,
        CancellationToken ct
    ) =>
        CollectionsAsync(
            versions
                .Select(v => v.Dataset.Object.OwnerId!.Value)
                .Concat(collections.Select(c => c.Object.OwnerId).OfType<long>()),
            ct
        );

    private sealed record DatasetCount(int Datasets);

    private sealed record Review(bool IsOn);

    private sealed record Openness(bool IsPublic);
}
