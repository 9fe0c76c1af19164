using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quire.Repository.Data;

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
                var batch = kind switch
                {
                    ObjectKind.Collection => await services.GetRequiredService<CollectionDocuments>().OfAsync(ids, ct),
                    ObjectKind.Dataset => await services.GetRequiredService<DatasetDocuments>().OfAsync(ids, ct),
                    _ => await services.GetRequiredService<FileDocuments>().OfAsync(ids, ct),
                };
                rebuild.Add(batch.Upserts);
                count += batch.Upserts.Count;
            }
        }

        await rebuild.CompleteAsync(sequence, ct);
        Log.Built(log, count, sequence);
        return count;
    }

    private static async IAsyncEnumerable<List<long>> IdsAsync(
        RepositoryDb db,
        ObjectKind kind,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
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
