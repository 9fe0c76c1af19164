using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Quire.Search.Lucene.Generations;

/// <summary>A generation being filled by a scan while live changes go on.</summary>
internal sealed class Rebuild(
    Generation generation,
    Func<Rebuild, long, CancellationToken, Task> complete,
    Action<Rebuild> abandon,
    ILogger log
) : ISearchRebuild
{
    private readonly ConcurrentDictionary<string, bool> _live = new(StringComparer.Ordinal);

    // One lock per share of the ids: writers of different documents do not wait for each other.
    private readonly Lock[] _locks = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];
    private volatile bool _ended;
    private volatile Exception? _failure;

    public Generation Generation { get; } = generation;

    public void Add(IEnumerable<SearchDocument> documents)
    {
        MustGoOn();
        Parallel.ForEach(
            documents,
            document =>
            {
                lock (LockOf(document.Id))
                {
                    if (!_live.ContainsKey(document.Id))
                    {
                        Generation.Write(document, log);
                    }
                }
            }
        );
    }

    /// <summary>Takes over a live change; whatever the scan brings of the same documents later is older.</summary>
    public void Follow(SearchBatch batch)
    {
        foreach (var id in batch.Deletes)
        {
            Replace(id, () => Generation.Delete(id));
        }
        foreach (var document in batch.Upserts)
        {
            Replace(document.Id, () => Generation.Write(document, log));
        }
    }

    /// <summary>A live change could not be taken over: what is being built would lack it, so it cannot be completed.</summary>
    public void Fail(Exception failure) => _failure ??= failure;

    public async Task CompleteAsync(long sequence, CancellationToken ct)
    {
        MustGoOn();
        await complete(this, sequence, ct);
        _ended = true;
    }

    public ValueTask DisposeAsync()
    {
        if (_ended)
        {
            return ValueTask.CompletedTask;
        }
        _ended = true;
        abandon(this);
        return ValueTask.CompletedTask;
    }

    public void MustGoOn()
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        if (_failure is { } failure)
        {
            throw new IOException($"A change could not be written to the index being built: {failure.Message}", failure);
        }
    }

    private void Replace(string id, Action write)
    {
        lock (LockOf(id))
        {
            _live[id] = true;
            write();
        }
    }

    private Lock LockOf(string id) => _locks[(uint)id.GetHashCode(StringComparison.Ordinal) % (uint)_locks.Length];
}
