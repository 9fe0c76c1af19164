using Lucene.Net.Search;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Quire.Domain.Errors;

namespace Quire.Repository.Search.Embedded;

/// <summary>The embedded search index: files in a folder of this installation, searched and written in this process.</summary>
public sealed class LuceneSearchIndex : ISearchIndex
{
    private readonly SearchIndexOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly GenerationFolder _folder;
    private readonly SequenceWaiters _waiters = new();
    private readonly Lock _writing = new();
    private readonly SemaphoreSlim _committing = new(1, 1);
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _committer;
    private readonly Task _preparation;
    private volatile Generation _current;
    private Rebuild? _rebuild;
    private volatile string? _fault;
    private bool _disposed;

    private LuceneSearchIndex(SearchIndexOptions options, TimeProvider time, ILogger log)
    {
        (_options, _time, _log) = (options, time, log);
        _folder = new GenerationFolder(options.Folder);
        try
        {
            (_current, _fault) = GenerationOpener.Open(_folder, options);
        }
        catch
        {
            _folder.Dispose();
            throw;
        }
        _waiters.Reach(_current.CommittedSequence);
        // The first search after a start should not be the slow one.
        _preparation = Task.Run(Prepare);
        _committer = options.CommitInterval > TimeSpan.Zero ? CommitRegularlyAsync() : Task.CompletedTask;
    }

    /// <inheritdoc/>
    public long AppliedSequence => _waiters.Reached;

    /// <inheritdoc/>
    public long CommittedSequence => _current.CommittedSequence;

    /// <inheritdoc/>
    public bool NeedsRebuild => _fault is not null;

    /// <inheritdoc/>
    public string? RebuildReason => _fault;

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
            _rebuild?.Follow(batch);
            WriteVisibly(batch);
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
        return Task.FromResult(Search(query, ct));
    }

    /// <inheritdoc/>
    public async Task CommitAsync(CancellationToken ct)
    {
        await _committing.WaitAsync(ct);
        try
        {
            var (generation, sequence) = (_current, AppliedSequence);
            generation.Commit(sequence);
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
            if (_rebuild is not null) throw Refuse.Conflict("The search index is being rebuilt already.");
            var generation = Generation.Open(_folder.CreateNext(), _options.WriteBufferMegabytes);
            return _rebuild = new Rebuild(generation, CompleteAsync, Abandon);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<IndexedRevision> DocumentIds()
    {
        using var snapshot = TakeSnapshot();
        foreach (var leaf in snapshot.Searcher.IndexReader.Leaves)
            foreach (var revision in RevisionReader.Read(leaf.AtomicReader)) yield return revision;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Rebuild? rebuild;
        lock (_writing)
        {
            if (_disposed) return;
            _disposed = true;
            rebuild = _rebuild;
        }
        await _closing.CancelAsync();
        await Task.WhenAll(_committer, _preparation);
        if (rebuild is not null) await rebuild.DisposeAsync();
        try
        {
            await CommitAsync(CancellationToken.None);
        }
        catch (Exception e) when (Generation.IsDamage(e))
        {
            SearchLog.CommitFailed(_log, e);
        }
        _waiters.Close(new ObjectDisposedException(nameof(LuceneSearchIndex)));
        _current.Dispose();
        _folder.Dispose();
        _closing.Dispose();
        _committing.Dispose();
    }

    internal static void Write(Generation generation, SearchBatch batch)
    {
        foreach (var id in batch.Deletes) generation.Delete(id);
        foreach (var document in batch.Upserts) generation.Write(document);
    }

    private void WriteVisibly(SearchBatch batch)
    {
        try
        {
            Write(_current, batch);
            _current.Refresh();
        }
        catch (Exception e) when (_current.IsBroken)
        {
            _fault = $"The search index cannot be written: {e.Message}";
            SearchLog.Damaged(_log, e);
            throw Refuse.Unavailable("The search index is damaged and has to be rebuilt.");
        }
    }

    private SearchResults Search(SearchQuery query, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(_options.QueryTimeout);
        using var snapshot = TakeSnapshot();
        try
        {
            return new QueryRunner(snapshot, _time.GetUtcNow(), limit.Token).Run(query);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw Refuse.Unavailable("The search took too long; narrow it down.");
        }
        catch (BooleanQuery.TooManyClausesException)
        {
            throw Refuse.BadRequest("Search Syntax Error: the query matches too many different words; use longer ones.");
        }
        catch (IOException e)
        {
            _fault = $"The search index cannot be read: {e.Message}";
            SearchLog.Damaged(_log, e);
            throw Refuse.Unavailable("The search index is damaged and has to be rebuilt.");
        }
    }

    private Snapshot TakeSnapshot()
    {
        while (true)
        {
            try
            {
                return _current.Acquire();
            }
            catch (ObjectDisposedException) when (!_disposed)
            {
                // A rebuild has just put another generation in its place.
            }
        }
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
                snapshot.Facets.Prepare(_current.Facets.Usual, snapshot.Searcher.IndexReader);
            Generation old;
            lock (_writing)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                old = _current;
                var reached = Math.Max(sequence, AppliedSequence);
                rebuild.Generation.Commit(reached);
                rebuild.Generation.Refresh();
                _folder.MakeCurrent(rebuild.Generation.Folder);
                _current = rebuild.Generation;
                _rebuild = null;
                _fault = null;
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
        lock (_writing) _rebuild = null;
        rebuild.Generation.Dispose();
        GenerationFolder.Remove(rebuild.Generation.Folder);
    }

    private void Prepare()
    {
        try
        {
            using var snapshot = TakeSnapshot();
            snapshot.Facets.Prepare(snapshot.Facets.Usual, snapshot.Searcher.IndexReader);
        }
        catch (Exception e) when (Generation.IsDamage(e))
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
                if (CommittedSequence != AppliedSequence) await CommitOrLogAsync();
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
        }
        catch (Exception e) when (Generation.IsDamage(e))
        {
            // A full disk may have room again at the next tick; the outbox keeps everything until then.
            SearchLog.CommitFailed(_log, e);
        }
    }
}
