using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Jobs;
using Quire.Repository.Search.Index;

namespace Quire.Repository.Search.Feed;

/// <summary>Keeps this process's index in step with the database by following the outbox.</summary>
internal sealed class SearchFeed(IServiceScopeFactory scopes, ISearchIndex index) : IOutboxSubscriber, IOutboxStart
{
    private const int Chunk = 500;

    public Task<long> SequenceAsync(CancellationToken ct) => Task.FromResult(index.CommittedSequence);

    public async Task ApplyAsync(IReadOnlyList<OutboxRecord> changes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var affected = new AffectedObjects(scope.ServiceProvider.GetRequiredService<RepositoryDb>());
        foreach (var change in changes)
        {
            await affected.AddAsync(change, ct);
        }

        var sequence = changes[^1].Sequence;
        var before = index.AppliedSequence;
        var services = scope.ServiceProvider;
        await WriteAsync(affected.Collections, services.GetRequiredService<CollectionDocuments>().OfAsync, before, ct);
        await WriteAsync(affected.Datasets, services.GetRequiredService<DatasetDocuments>().OfAsync, before, ct);
        var files = services.GetRequiredService<FileDocuments>();
        foreach (var chunk in affected.Files.Chunk(Chunk))
        {
            await foreach (var batch in files.BatchesAsync(chunk, FileDocuments.MostVariables, ct))
            {
                index.Apply(batch, before);
            }
        }

        index.Apply(SearchBatch.Without([.. affected.Removed.SelectMany(EveryDocumentOf)]), sequence);
    }

    // The number moves on only with the last batch: a crash in between replays all of them.
    private async Task WriteAsync(
        HashSet<long> ids,
        Func<IReadOnlyCollection<long>, CancellationToken, Task<SearchBatch>> documents,
        long sequence,
        CancellationToken ct
    )
    {
        foreach (var chunk in ids.Chunk(Chunk))
        {
            index.Apply(await documents(chunk, ct), sequence);
        }
    }

    private static IEnumerable<string> EveryDocumentOf(long id) =>
        [DocumentIds.Collection(id), .. DocumentIds.OfDataset(id), DocumentIds.File(id), DocumentIds.FileDraft(id)];
}
