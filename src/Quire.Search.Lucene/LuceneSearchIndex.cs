using Lucene.Net.Search;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Quire.Domain.Errors;

namespace Quire.Search.Lucene;

/// <summary>The embedded search index: files in a folder of this installation, searched and written in this process.</summary>
public sealed class LuceneSearchIndex : ISearchIndex
{
    // A page so far down keeps every hit before it; of such searches there is one at a time.
    private const int Deep = 100_000;

    private readonly SearchIndexOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly GenerationFolder _folder;
    private readonly SequenceWaiters _waiters = new();
    private readonly Lock _writing = new();
    private readonly SemaphoreSlim _deep = new(1, 1);
    private readonly SemaphoreSlim _committing = new(1, 1);
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _committer;
    private readonly Task _preparation;
    private readonly ServingGeneration _serving;
    private long _visible;
    private Rebuild? _rebuild;
    private bool _commitFailed;
    private bool _disposed;

    private LuceneSearchIndex(SearchIndexOptions options, TimeProvider time, ILogger log)
    {
        (_options, _time, _log) = (options, time, log);
        _folder = new GenerationFolder(options.Folder);
        try
        {
            var (generation, fault) = GenerationOpener.Open(_folder, options, e => _serving?.MergeFailed(e));
            _serving = new ServingGeneration(generation, options, time, log);
            if (fault is not null)
            {
                _serving.Miss(fault);
            }
        }
        catch
        {
            _folder.Dispose();
            throw;
        }
        _waiters.Reach(_serving.Current.CommittedSequence);
        // The first search after a start should not be the slow one.
        _preparation = Task.Run(Prepare);
        _committer = options.CommitInterval > TimeSpan.Zero ? CommitRegularlyAsync() : Task.CompletedTask;
    }

    /// <inheritdoc/>
    public long AppliedSequence => _waiters.Reached;

    /// <inheritdoc/>
    public long Visible => Interlocked.Read(ref _visible);

    /// <inheritdoc/>
    public long CommittedSequence => _serving.Current.CommittedSequence;

    /// <inheritdoc/>
    public bool NeedsRebuild => _serving.Fault is not null;

    /// <inheritdoc/>
    public string? RebuildReason => _serving.Fault;

    /// <inheritdoc/>
    public Task RebuildNeededAsync(CancellationToken ct) => _serving.LostAsync(ct);

    /// <inheritdoc/>
    public void Distrust(string reason) => _serving.Lose(reason);

    /// <summary>Opens the index of a folder; never fails for what is in it, see <see cref="NeedsRebuild"/>.</summary>
    /// <param name="options">Where, and how eagerly it is written out.</param>
    /// <param name="time">What <c>NOW</c> means in queries, and the clock of regular commits.</param>
    /// <param name="log">Receives failures of regular commits; null for none.</param>
    /// <exception cref="InvalidOperationException">Another process holds the folder.</exception>
    public static LuceneSearchIndex Open(SearchIndexOptions options, TimeProvider time, ILogger<LuceneSearchIndex>? log = null) =>
        new(options, time, log ?? NullLogger<LuceneSearchIndex>.Instance);

    /// <inheritdoc/>
    public void Apply(SearchBatch batch, long sequence)
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            // First the generation being built: it may be the cure for what is wrong with the one that serves.
            FollowInRebuild(batch);
            WriteVisibly(batch);
            // Also where nothing could be written: the rebuild that follows reads what the batch was made from.
            _waiters.Reach(sequence);
        }
    }

    /// <inheritdoc/>
    public Task WaitForAsync(long sequence, CancellationToken ct) => _waiters.WaitAsync(sequence, ct);

    /// <inheritdoc/>
    public Task<SearchResults> SearchAsync(SearchQuery query, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        // Everything is in memory or mapped: the work is computing, and a thread of its own would only add a switch.
        return (long)query.Start + query.PerPage > Deep ? SearchDeepAsync(query, ct) : Task.FromResult(Search(query, ct));
    }

    /// <inheritdoc/>
    public async Task CommitAsync(CancellationToken ct)
    {
        await _committing.WaitAsync(ct);
        try
        {
            var (generation, sequence) = (_serving.Current, AppliedSequence);
            if (_serving.LooksSound(generation))
            {
                generation.Commit(sequence);
            }
        }
        finally
        {
            _committing.Release();
        }
    }

    /// <inheritdoc/>
    public ISearchRebuild BeginRebuild()
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_rebuild is not null)
            {
                throw SearchErrors.RebuildRunning();
            }
            try
            {
                var generation = Generation.Open(_folder.CreateNext(), _options.WriteBufferMegabytes, RebuildMergeFailed);
                return _rebuild = new Rebuild(generation, CompleteAsync, Abandon, _log);
            }
            catch (Exception e) when (Generation.IsDamage(e))
            {
                throw SearchErrors.CannotBuild(e.Message, ServingGeneration.RetryAfter);
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<IndexedRevision> DocumentIds()
    {
        using var snapshot = _serving.Acquire(out _);
        foreach (var leaf in snapshot.Searcher.IndexReader.Leaves)
        {
            foreach (var revision in RevisionReader.Read(leaf.AtomicReader))
            {
                yield return revision;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Rebuild? rebuild;
        lock (_writing)
        {
            if (_disposed)
            {
                return;
            }
            _disposed = true;
            _serving.Close();
            rebuild = _rebuild;
        }
        await _closing.CancelAsync();
        await Task.WhenAll(_committer, _preparation);
        if (rebuild is not null)
        {
            await rebuild.DisposeAsync();
        }
        try
        {
            await CommitAsync(CancellationToken.None);
        }
        catch (Exception e) when (Generation.IsDamage(e))
        {
            SearchLog.CommitFailed(_log, e);
        }
        _waiters.Close(new ObjectDisposedException(nameof(LuceneSearchIndex)));
        _deep.Dispose();
        _serving.Current.Dispose();
        _folder.Dispose();
        _closing.Dispose();
        _committing.Dispose();
    }

    private void Write(Generation generation, SearchBatch batch)
    {
        foreach (var id in batch.Deletes)
        {
            generation.Delete(id);
        }
        foreach (var document in batch.Upserts)
        {
            generation.Write(document, _log);
        }
    }

    private void FollowInRebuild(SearchBatch batch)
    {
        try
        {
            _rebuild?.Follow(batch);
        }
        catch (Exception e)
        {
            _rebuild!.Fail(e);
        }
    }

    private void WriteVisibly(SearchBatch batch)
    {
        var generation = _serving.Current;
        if (generation.IsLost)
        {
            return;
        }
        try
        {
            if (!Directory.Exists(generation.Folder))
            {
                throw new DirectoryNotFoundException("Its folder is gone.");
            }
            Write(generation, batch);
            generation.Refresh();
            Interlocked.Increment(ref _visible);
        }
        catch (Exception e)
        {
            // What one document is to blame for was caught with it.
            _serving.Lose(generation, $"The search index cannot be written: {e.GetBaseException().Message}");
        }
    }

    private async Task<SearchResults> SearchDeepAsync(SearchQuery query, CancellationToken ct)
    {
        if (!await _deep.WaitAsync(_options.QueryTimeout, ct))
        {
            throw SearchErrors.TooManyDeep(ServingGeneration.RetryAfter);
        }

        try
        {
            return Search(query, ct);
        }
        finally
        {
            _deep.Release();
        }
    }

    private SearchResults Search(SearchQuery query, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(_options.QueryTimeout);
        using var snapshot = _serving.Acquire(out var generation);
        try
        {
            return new QueryRunner(snapshot, _time.GetUtcNow(), limit.Token).Run(query);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw SearchErrors.TookTooLong();
        }
        catch (BooleanQuery.TooManyClausesException)
        {
            throw SearchErrors.TooManyWords();
        }
        catch (Exception e)
            when (e is not (RepositoryException or OperationCanceledException) && _serving.IsLostBy(e, generation))
        {
            throw ServingGeneration.NotNow();
        }
    }

    private void RebuildMergeFailed(Exception e)
    {
        // Without the lock: whoever holds it may wait for this very merge.
        Volatile.Read(ref _rebuild)?.Fail(e);
        _serving.MergeFailed(e);
    }

    private async Task CompleteAsync(Rebuild rebuild, long sequence, CancellationToken ct)
    {
        await _committing.WaitAsync(ct);
        try
        {
            // Most of the writing out happens here, while the old generation takes changes still.
            rebuild.Generation.Commit(0);
            rebuild.Generation.Refresh();
            using (var snapshot = rebuild.Generation.Acquire())
            {
                snapshot.Facets.Prepare(_serving.Current.Facets.Usual, snapshot.Searcher.IndexReader);
            }
            Generation old;
            lock (_writing)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                rebuild.MustGoOn();
                var reached = Math.Max(sequence, AppliedSequence);
                rebuild.Generation.Commit(reached);
                rebuild.Generation.Refresh();
                _folder.MakeCurrent(rebuild.Generation.Folder);
                old = _serving.Replace(rebuild.Generation);
                Interlocked.Increment(ref _visible);
                _rebuild = null;
                _waiters.Reach(reached);
            }
            old.Dispose();
            GenerationFolder.Remove(old.Folder);
        }
        finally
        {
            _committing.Release();
        }
    }

    private void Abandon(Rebuild rebuild)
    {
        lock (_writing)
        {
            _rebuild = null;
        }
        rebuild.Generation.Dispose();
        GenerationFolder.Remove(rebuild.Generation.Folder);
    }

    private void Prepare()
    {
        try
        {
            using var snapshot = _serving.Acquire(out _);
            snapshot.Facets.Prepare(snapshot.Facets.Usual, snapshot.Searcher.IndexReader);
        }
        catch (Exception e) when (e is RepositoryException || Generation.IsDamage(e))
        {
            // The search that meets the same damage reports it; one under way while closing does not matter.
            SearchLog.NotPrepared(_log, e);
        }
    }

    private async Task CommitRegularlyAsync()
    {
        using var timer = new PeriodicTimer(_options.CommitInterval, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(_closing.Token))
            {
                if (_serving.LooksSound(_serving.Current) && CommittedSequence != AppliedSequence)
                {
                    await CommitOrLogAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Closing commits once more.
        }
    }

    private async Task CommitOrLogAsync()
    {
        try
        {
            await CommitAsync(_closing.Token);
            _commitFailed = false;
        }
        catch (Exception e) when (Generation.IsDamage(e))
        {
            var generation = _serving.Current;
            if (generation.IsBroken || generation.FindChange() is not null)
            {
                _serving.Lose(generation, $"The search index cannot be written: {e.Message}");
            }
            else if (!_commitFailed)
            {
                // A full disk may have room again at the next tick; the outbox keeps everything until then.
                _commitFailed = true;
                SearchLog.CommitFailed(_log, e);
            }
        }
    }
}
