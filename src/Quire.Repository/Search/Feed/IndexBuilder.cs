using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quire.Repository.Data;
using Quire.Repository.Search.Index;

namespace Quire.Repository.Search.Feed;

/// <summary>Builds the whole index anew from the database while the old one serves.</summary>
public sealed partial class IndexBuilder(IServiceScopeFactory scopes, ISearchIndex index, ILogger<IndexBuilder> log)
{
    private const int Chunk = 500;

    /// <summary>Number of documents written.</summary>
    public async Task<int> RebuildAsync(CancellationToken ct)
    {
        await using var rebuild = index.BeginRebuild();
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<RepositoryDb>();
        var sequence = await db.Outbox.MaxAsync(o => (long?)o.Sequence, ct) ?? 0;
        var count = 0;
        foreach (var kind in new[] { ObjectKind.Collection, ObjectKind.Dataset, ObjectKind.File })
        {
            await foreach (var ids in IdsAsync(db, kind, ct))
            {
                await foreach (var batch in BatchesAsync(services, kind, ids, ct))
                {
                    rebuild.Add(batch.Upserts);
                    count += batch.Upserts.Count;
                }
            }
        }

        await rebuild.CompleteAsync(sequence, ct);
        Log.Built(log, count, sequence);
        return count;
    }

    private static async IAsyncEnumerable<SearchBatch> BatchesAsync(
        IServiceProvider services,
        ObjectKind kind,
        List<long> ids,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        switch (kind)
        {
            case ObjectKind.Collection:
                yield return await services.GetRequiredService<CollectionDocuments>().OfAsync(ids, ct);
                break;
            case ObjectKind.Dataset:
                yield return await services.GetRequiredService<DatasetDocuments>().OfAsync(ids, ct);
                break;
            default:
                var files = services.GetRequiredService<FileDocuments>();
                await foreach (var batch in files.BatchesAsync(ids, FileDocuments.MostVariables, ct))
                {
                    yield return batch;
                }

                break;
        }
    }

    private static async IAsyncEnumerable<List<long>> IdsAsync(
        RepositoryDb db,
        ObjectKind kind,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var last = 0L;
        while (true)
        {
            var from = last;
            var ids = await db
                .Objects.Where(o => o.Kind == kind && o.Id > from)
                .OrderBy(o => o.Id)
                .Select(o => o.Id)
                .Take(Chunk)
                .ToListAsync(ct);
            if (ids.Count == 0)
            {
                yield break;
            }

            yield return ids;
            last = ids[^1];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            4001,
            LogLevel.Information,
            "The search index was built anew: {Count} documents, up to change {Sequence}."
        )]
        public static partial void Built(ILogger log, int count, long sequence);
    }
}
