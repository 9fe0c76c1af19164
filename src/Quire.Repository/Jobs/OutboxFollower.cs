using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Jobs;

/// <summary>
/// Follows the outbox in this process and hands changes to the subscribers. Commits made here wake it at once; commits of
/// other replicas wake it when news of them come, and are looked for a few times a second while none do.
/// </summary>
public sealed partial class OutboxFollower(
    IServiceScopeFactory scopes,
    IEnumerable<IOutboxSubscriber> subscribers,
    IOutboxStart start,
    IDatabaseDialect dialect,
    DatabaseCondition condition,
    ReplicaNews news,
    IOptions<JobOptions> options,
    ILogger<OutboxFollower> log
) : BackgroundService, ICommitFollower
{
    private const int BatchSize = 500;
    private static readonly TimeSpan PollWithoutNews = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly ConcurrentDictionary<TaskCompletionSource, long> _waiting = new();
    private long _sequence;
    private volatile bool _following;
    private volatile bool _interrupted = true;
    private volatile bool _failing;

    /// <summary>Everything up to this sequence number has been taken in here.</summary>
    public long Sequence => Interlocked.Read(ref _sequence);

    private TimeSpan Poll =>
        dialect.IsEmbedded ? Timeout.InfiniteTimeSpan
        : news.Comes ? options.Value.Poll
        : PollWithoutNews;

    public async Task FollowedAsync(long sequence, CancellationToken ct)
    {
        // Before the process serves, nobody follows and nobody has cached anything.
        if (!_following || Sequence >= sequence)
        {
            return;
        }

        // What is written stands; nobody waits for followers that cannot follow.
        if (_failing)
        {
            Follow();
            return;
        }

        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[done] = sequence;
        Follow();
        try
        {
            if (Sequence < sequence)
            {
                await done.Task.WaitAsync(Patience, ct);
            }
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            Log.Behind(log, sequence, Sequence);
            if (e is TimeoutException && Sequence < sequence)
            {
                // Somebody is about to be told of a change that this process has not taken in.
                Interrupt();
            }
        }
        finally
        {
            _waiting.TryRemove(done, out _);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Interlocked.Exchange(ref _sequence, await start.SequenceAsync(stoppingToken));
        _following = true;
        news.Came += Heard;
        var backoff = new Backoff(condition);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var advanced = await AdvanceAsync(stoppingToken);
                condition.Read();
                _failing = false;
                backoff.Succeeded();
                if (!advanced)
                {
                    Resume();
                    await _wake.WaitAsync(Poll, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e)
            {
                if (condition.Note(e) is null && backoff.IsFirst)
                {
                    Log.Failed(log, Sequence, e);
                }

                Interrupt();
                _failing = true;
                Release(long.MaxValue);
                await backoff.PauseAsync(stoppingToken);
            }
        }
    }

    private async Task<bool> AdvanceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var from = Sequence;
        var changes = await db
            .Outbox.AsNoTracking()
            .Where(o => o.Sequence > from)
            .OrderBy(o => o.Sequence)
            .Take(BatchSize)
            .ToListAsync(ct);
        if (changes.Count == 0)
        {
            return false;
        }

        foreach (var subscriber in subscribers)
        {
            await subscriber.ApplyAsync(changes, ct);
        }

        Interlocked.Exchange(ref _sequence, changes[^1].Sequence);
        Release(changes[^1].Sequence);
        return true;
    }

    private void Release(long reached)
    {
        foreach (var (waiter, sequence) in _waiting)
        {
            if (sequence <= reached)
            {
                waiter.TrySetResult();
            }
        }
    }

    private void Interrupt()
    {
        _interrupted = true;
        foreach (var subscriber in subscribers)
        {
            subscriber.Interrupted();
        }
    }

    // Only when there is nothing left to take in.
    private void Resume()
    {
        if (!_interrupted)
        {
            return;
        }

        _interrupted = false;
        foreach (var subscriber in subscribers)
        {
            subscriber.Resumed();
        }
    }

    public void Follow()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Awake already.
        }
    }

    private void Heard(object? sender, EventArgs e) => Follow();

    public override void Dispose()
    {
        news.Came -= Heard;
        _wake.Dispose();
        base.Dispose();
    }

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Error, "Following the outbox failed after {Sequence}; trying again.")]
        public static partial void Failed(ILogger log, long sequence, Exception e);

        [LoggerMessage(1102, LogLevel.Warning, "Answered before change {Wanted} was followed; the followers are at {Sequence}.")]
        public static partial void Behind(ILogger log, long wanted, long sequence);
    }
}
