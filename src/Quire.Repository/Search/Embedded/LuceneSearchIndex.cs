using Lucene.Net.Search;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Quire.Domain.Errors;

namespace Quire.Repository.Search.Embedded;

/// <summary>The embedded search index: files in a folder of this installation, searched and written in this process.</summary>
public sealed class LuceneSearchIndex : ISearchIndex
{
    // A page so far down keeps every hit before it; of such searches there is one at a time.
    private const int Deep = 100_000;

    // Milliseconds between looks at the lengths of the files before searches.
    private const int BetweenLooks = 100;

    private static readonly TimeSpan TrustAfterVerifying = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private readonly SearchIndexOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly GenerationFolder _folder;
    private readonly SequenceWaiters _waiters = new();
    private readonly Soundness _soundness = new();
    private readonly Lock _writing = new();
    private readonly Lock _verifying = new();
    private readonly Lock _judging = new();
    private readonly SemaphoreSlim _deep = new(1, 1);
    private readonly SemaphoreSlim _committing = new(1, 1);
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _committer;
    private readonly Task _preparation;
    private volatile Generation _current;
    private Rebuild? _rebuild;
    private DateTimeOffset _soundUntil;
    private long _lookedAt;
    private bool _commitFailed;
    private bool _disposed;

    private LuceneSearchIndex(SearchIndexOptions options, TimeProvider time, ILogger log)
    {
        (_options, _time, _log) = (options, time, log);
        _folder = new GenerationFolder(options.Folder);
        try
        {
            (_current, var fault) = GenerationOpener.Open(_folder, options, MergeFailed);
            if (fault is not null) _soundness.Lose(fault);
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
    public bool NeedsRebuild => _soundness.Fault is not null;

    /// <inheritdoc/>
    public string? RebuildReason => _soundness.Fault;

    /// <inheritdoc/>
    public Task RebuildNeededAsync(CancellationToken ct) => _soundness.LostAsync(ct);

    /// <inheritdoc/>
    public void Distrust(string reason) => Lose(reason);

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
            var (generation, sequence) = (_current, AppliedSequence);
            if (LooksSound(generation)) generation.Commit(sequence);
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
            try
            {
                var generation = Generation.Open(_folder.CreateNext(), _options.WriteBufferMegabytes, RebuildMergeFailed);
                return _rebuild = new Rebuild(generation, CompleteAsync, Abandon, _log);
            }
            catch (Exception e) when (Generation.IsDamage(e))
            {
                throw Refuse.Unavailable($"The search index cannot be built now: {e.Message}", RetryAfter);
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<IndexedRevision> DocumentIds()
    {
        using var snapshot = TakeSnapshot(out _);
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
        _deep.Dispose();
        _current.Dispose();
        _folder.Dispose();
        _closing.Dispose();
        _committing.Dispose();
    }

    private void Write(Generation generation, SearchBatch batch)
    {
        foreach (var id in batch.Deletes) generation.Delete(id);
        foreach (var document in batch.Upserts) generation.Write(document, _log);
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
        var generation = _current;
        if (generation.IsLost) return;
        try
        {
            if (!Directory.Exists(generation.Folder)) throw new DirectoryNotFoundException("Its folder is gone.");
            Write(generation, batch);
            generation.Refresh();
        }
        catch (Exception e)
        {
            // What one document is to blame for was caught with it.
            Lose(generation, $"The search index cannot be written: {e.GetBaseException().Message}");
        }
    }

    private async Task<SearchResults> SearchDeepAsync(SearchQuery query, CancellationToken ct)
    {
        if (!await _deep.WaitAsync(_options.QueryTimeout, ct))
        {
            throw Refuse.Unavailable("Others are reading pages as far down; ask again in a few seconds.", RetryAfter);
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
        using var snapshot = TakeSnapshot(out var generation);
        if (!MayBeRead(generation)) throw NotNow();
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
        catch (Exception e) when (e is not (RepositoryException or OperationCanceledException) && IsLostBy(e, generation))
        {
            throw NotNow();
        }
    }

    // A query may stumble over a mistake of this program's own, and whoever asks it again must not cost the index. Only what
    // reading the files confirms is damage.
    private bool IsLostBy(Exception e, Generation generation)
    {
        if (!generation.IsLostBy(e) && generation.FindChange() is null && IsSound(generation)) return false;
        Lose(generation, $"The search index cannot be read: {e.Message}");
        return true;
    }

    private bool IsSound(Generation generation)
    {
        lock (_verifying)
        {
            if (_time.GetUtcNow() < _soundUntil || generation.Length > _options.VerifyBytes) return true;
            try
            {
                generation.Verify();
                _soundUntil = _time.GetUtcNow() + TrustAfterVerifying;
                return true;
            }
            catch (Exception e) when (Generation.IsDamage(e))
            {
                return false;
            }
        }
    }

    private Snapshot TakeSnapshot(out Generation generation)
    {
        while (true)
        {
            generation = _current;
            try
            {
                return generation.Acquire();
            }
            catch (ObjectDisposedException e) when (!_disposed)
            {
                // A rebuild may just have put another generation in its place.
                if (!ReferenceEquals(generation, _current)) continue;
                Lose(generation, $"The search index cannot be read: {e.Message}");
                throw NotNow();
            }
        }
    }

    private static RepositoryException NotNow() => Refuse.Unavailable(ISearchIndex.BeingBuilt, RetryAfter);

    // One that a rebuild has just replaced is taken apart, which is no damage.
    private void Lose(Generation generation, string fault)
    {
        lock (_judging)
        {
            generation.IsLost = true;
            if (ReferenceEquals(generation, _current)) Lose(fault);
        }
    }

    private void Lose(string fault)
    {
        if (_soundness.Lose(fault)) SearchLog.Damaged(_log, fault);
    }

    private void MergeFailed(Exception e)
    {
        if (_disposed) return;
        var generation = _current;
        if (generation.IsBroken || generation.FindChange() is not null) Lose(generation, $"The search index cannot be written: {e.Message}");
        else SearchLog.MergeFailed(_log, e);
    }

    private void RebuildMergeFailed(Exception e)
    {
        // Without the lock: whoever holds it may wait for this very merge.
        Volatile.Read(ref _rebuild)?.Fail(e);
        MergeFailed(e);
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
                rebuild.MustGoOn();
                old = _current;
                var reached = Math.Max(sequence, AppliedSequence);
                rebuild.Generation.Commit(reached);
                rebuild.Generation.Refresh();
                _folder.MakeCurrent(rebuild.Generation.Folder);
                lock (_judging)
                {
                    _current = rebuild.Generation;
                    _soundness.Regain();
                }
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
        lock (_writing) _rebuild = null;
        rebuild.Generation.Dispose();
        GenerationFolder.Remove(rebuild.Generation.Folder);
    }

    private void Prepare()
    {
        try
        {
            using var snapshot = TakeSnapshot(out _);
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
                if (LooksSound(_current) && CommittedSequence != AppliedSequence) await CommitOrLogAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // Closing commits once more.
        }
    }

    // Files are mapped into memory: to read where one was cut off would end the process.
    private bool MayBeRead(Generation generation)
    {
        if (generation.IsLost) return !ReferenceEquals(generation, _current);
        var now = Environment.TickCount64;
        if (now - Interlocked.Read(ref _lookedAt) < BetweenLooks) return true;
        Interlocked.Exchange(ref _lookedAt, now);
        return LooksSound(generation) || !ReferenceEquals(generation, _current);
    }

    // Whatever somebody else did to the files shows before more is written to them.
    private bool LooksSound(Generation generation)
    {
        if (generation.IsLost) return false;
        if (generation.FindChange() is not { } change) return true;
        Lose(generation, $"The search index is damaged: {change}.");
        return false;
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
            var generation = _current;
            if (generation.IsBroken || generation.FindChange() is not null)
            {
                Lose(generation, $"The search index cannot be written: {e.Message}");
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
