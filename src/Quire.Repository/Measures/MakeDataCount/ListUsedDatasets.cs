using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Data.Metrics;
using Quire.Repository.Measures.Reading;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures.MakeDataCount;

/// <summary>
/// Lists the datasets that were used in a month, with what was counted of each; read while it is passed on. What is there for
/// some alone is left out: reports are for others.
/// </summary>
/// <param name="Month">The month, as <c>2024-01</c>.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record ListUsedDatasets(string Month) : IQuery<IAsyncEnumerable<UsedDataset>>;

internal sealed class ListUsedDatasetsHandler(RepositoryDb db) : IHandle<ListUsedDatasets, IAsyncEnumerable<UsedDataset>>
{
    private const int AtOnce = 200;

    public Task<IAsyncEnumerable<UsedDataset>> HandleAsync(
        ListUsedDatasets operation,
        OperationContext context,
        CancellationToken ct
    ) => Task.FromResult(ReadAsync(MetricSpan.UpTo(operation.Month, context.Now).Month!.Value, ct));

    private async IAsyncEnumerable<UsedDataset> ReadAsync(int month, [EnumeratorCancellation] CancellationToken ct)
    {
        var last = 0L;
        while (await NextAsync(month, last, ct) is { Count: > 0 } ids)
        {
            last = ids[^1];
            foreach (var dataset in await SomeAsync(month, ids, ct))
            {
                yield return dataset;
            }
        }
    }

    private async Task<List<long>> NextAsync(int month, long after, CancellationToken ct)
    {
        var totals = UsageMetric.Totals;
        // Whoever takes a report slowly is not told of what was limited meanwhile.
        var (limits, _) = await ReaderLimitLookup.ReadAsync(db, ct);
        return await db
            .Datasets.ForEverybody(db, limits)
            .Where(d =>
                d.Id > after
                && d.Object.PublishedAt != null
                && db.Measures.Any(m => m.ObjectId == d.Id && totals.Contains(m.Measure) && m.Period == month && m.Amount > 0)
            )
            .OrderBy(d => d.Id)
            .Select(d => d.Id)
            .Take(AtOnce)
            .ToListAsync(ct);
    }

    private async Task<List<UsedDataset>> SomeAsync(int month, List<long> ids, CancellationToken ct)
    {
        var reported = UsageMetric.Reported;
        var usage = await db
            .Measures.AsNoTracking()
            .Where(m => ids.Contains(m.ObjectId) && reported.Contains(m.Measure) && m.Period == month && m.Amount > 0)
            .ToListAsync(ct);
        var byDataset = usage.ToLookup(m => m.ObjectId);
        var objects = await db.Objects.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        // What was withdrawn since then has its last words still.
        var newest = await db
            .Versions.AsNoTracking()
            .Where(v =>
                ids.Contains(v.DatasetId)
                && v.State != VersionState.Draft
                && !db.Versions.Any(o => o.DatasetId == v.DatasetId && o.State != VersionState.Draft && o.Sequence > v.Sequence)
            )
            .ToListAsync(ct);
        return
        [
            .. newest
                .Where(v => objects[v.DatasetId].PersistentId is not null)
                .OrderBy(v => v.DatasetId)
                .Select(v => new UsedDataset(
                    objects[v.DatasetId].PersistentId!,
                    v.Title,
                    AuthorsOf(v.Metadata),
                    objects[v.DatasetId].PublishedAt!.Value,
                    [.. byDataset[v.DatasetId]]
                )),
        ];
    }

    private static IReadOnlyList<string> AuthorsOf(string metadata) =>
        [.. MetadataDocumentCodec.Parse(metadata).Compounds("author").Select(a => a["authorName"]).OfType<string>()];
}
