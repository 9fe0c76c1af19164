using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Search.Feed;
using Quire.Repository.Search.Index;

namespace Quire.Repository.Search.Upkeep;

/// <summary>
/// Holds the index against the database, document by document. It reads as much as building the index does, but for what is in
/// tables, and keeps in memory what the index says of a million objects at a time.
/// </summary>
internal sealed class IndexComparer(
    RepositoryDb db,
    ISearchIndex index,
    CollectionDocuments collections,
    DatasetDocuments datasets,
    FileDocuments files
)
{
    private const long Range = 1_000_000;
    private const int Chunk = 500;

    public async Task<IndexComparison> CompareAsync(CancellationToken ct)
    {
        var found = new Dictionary<ObjectKind, SortedSet<long>>
        {
            [ObjectKind.Collection] = [],
            [ObjectKind.Dataset] = [],
            [ObjectKind.File] = [],
        };
        var orphans = new SortedSet<long>();
        var last = Math.Max(
            await db.Objects.MaxAsync(o => (long?)o.Id, ct) ?? 0,
            index.DocumentIds().Max(d => (long?)NumberOf(d.Id)) ?? 0
        );
        for (var from = 0L; from <= last; from += Range)
        {
            var indexed = index
                .DocumentIds()
                .Where(d => NumberOf(d.Id) is var id && id >= from && id < from + Range)
                .ToDictionary(d => d.Id, d => d.Revision, StringComparer.Ordinal);
            foreach (var (kind, stale) in found)
            {
                await CompareAsync(kind, from, indexed, stale, ct);
            }

            // What no object asked for is left over: of one that is gone, or of one that is not what it was.
            foreach (var ids in indexed.Keys.Select(NumberOf).Distinct().Chunk(Chunk))
            {
                var there = await db.Objects.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Kind, ct);
                foreach (var (id, kind) in there)
                {
                    found[kind].Add(id);
                }

                orphans.UnionWith(ids.Except(there.Keys));
            }
        }

        return new()
        {
            Collections = [.. found[ObjectKind.Collection]],
            Datasets = [.. found[ObjectKind.Dataset]],
            Files = [.. found[ObjectKind.File]],
            Orphans = [.. orphans],
        };
    }

    private async Task CompareAsync(
        ObjectKind kind,
        long from,
        Dictionary<string, long> indexed,
        SortedSet<long> stale,
        CancellationToken ct
    )
    {
        var last = from - 1;
        while (await AfterAsync(kind, last, from + Range, ct) is { Count: > 0 } ids)
        {
            var expected = await RevisionsAsync(kind, ids, ct);
            stale.UnionWith(
                expected.Where(d => !indexed.Remove(d.Id, out var revision) || revision != d.Revision).Select(d => NumberOf(d.Id))
            );
            last = ids[^1];
        }
    }

    private Task<List<long>> AfterAsync(ObjectKind kind, long last, long before, CancellationToken ct) =>
        db
            .Objects.Where(o => o.Kind == kind && o.Id > last && o.Id < before)
            .OrderBy(o => o.Id)
            .Select(o => o.Id)
            .Take(Chunk)
            .ToListAsync(ct);

    private async Task<IReadOnlyList<IndexedRevision>> RevisionsAsync(ObjectKind kind, List<long> ids, CancellationToken ct) =>
        kind switch
        {
            ObjectKind.Collection => RevisionsOf(await collections.OfAsync(ids, ct)),
            ObjectKind.Dataset => RevisionsOf(await datasets.OfAsync(ids, ct)),
            _ => await files.RevisionsAsync(ids, ct),
        };

    private static List<IndexedRevision> RevisionsOf(SearchBatch batch) =>
        [.. batch.Upserts.Select(d => new IndexedRevision(d.Id, d.Revision))];

    // The number in "dataset_12_draft".
    private static long NumberOf(string document) =>
        long.Parse(document.Split('_')[1], NumberStyles.None, CultureInfo.InvariantCulture);
}
