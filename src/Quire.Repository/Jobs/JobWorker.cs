using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;

namespace Quire.Repository.Jobs;

/// <summary>
/// Does the jobs: claims them with a lease, runs them, and writes together how they ended. A job of a process that died is taken
/// over when its lease ends.
/// </summary>
public sealed partial class JobWorker(
    IServiceScopeFactory scopes,
    JobQueue queue,
    IDatabaseDialect dialect,
    DatabaseCondition condition,
    IOptions<JobOptions> options,
    TimeProvider time,
    ILogger<JobWorker> log
) : BackgroundService
{
    private readonly JobTable _table = new(scopes, queue, condition, options, time);
    private readonly JobRunner _runner = new(scopes, queue.Kinds, condition, options, time, log);
    private readonly Channel<JobEnd> _ended = Channel.CreateUnbounded<JobEnd>(new() { SingleReader = true });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await DoAsync(() => _table.FreeOrphansAsync(stoppingToken), stoppingToken);
        queue.Open();
        var lines = queue.Lines.Where(l => queue.Kinds.In(l.Lane).Count > 0).ToList();
        var looking = lines
            .Select(line => RepeatAsync(() => ClaimAsync(line, stoppingToken), stoppingToken))
            .Append(RepeatAsync(() => LookOutAsync(stoppingToken), stoppingToken))
            .Append(RenewAsync(stoppingToken))
            .ToList();
        var writing = WriteEndsAsync(stoppingToken);
        await using (stoppingToken.Register(queue.Close))
        {
            await Task.WhenAll(
                lines.SelectMany(line => Enumerable.Range(0, line.Places).Select(_ => WorkAsync(line, stoppingToken)))
            );
        }

        // Shutting down: what ran has ended or is handed over, and that is written before the process goes.
        _ended.Writer.Complete();
        await Task.WhenAll([.. looking, writing]);
    }

    // Wakes the claiming when a job that waited for its time is due, and where there are other replicas, now and then.
    private async Task LookOutAsync(CancellationToken stopping)
    {
        queue.Due.Forget();
        var now = time.GetUtcNow().UtcDateTime;
        var first = await _table.DueAfterAsync(DateTime.UnixEpoch, stopping);
        if (first <= now)
        {
            queue.RaiseAll();
            first = await _table.DueAfterAsync(now, stopping);
        }

        if (first is { } next)
        {
            queue.Due.At(next);
        }

        await queue.Due.WaitAsync(dialect.IsEmbedded ? Timeout.InfiniteTimeSpan : options.Value.Poll, time, stopping);
    }

    private async Task ClaimAsync(JobLine line, CancellationToken stopping)
    {
        await line.RaisedAsync(stopping);
        try
        {
            var kinds = queue.Kinds.In(line.Lane);
            while (await _table.AnyDueAsync(kinds, stopping))
            {
                var room = line.ReserveAll();
                if (room == 0)
                {
                    // Looked for again when there is room.
                    return;
                }

                if (await ClaimAsync(line, kinds, room, stopping) < room)
                {
                    // The rest is another worker's, or waits for something on the same object, and is looked for when something
                    // ends.
                    return;
                }
            }

            line.Emptied();
        }
        catch
        {
            line.Raise();
            throw;
        }
    }

    private async Task<int> ClaimAsync(JobLine line, IReadOnlyList<string> kinds, int room, CancellationToken stopping)
    {
        var claimed = 0;
        try
        {
            var jobs = await _table.ClaimAsync(kinds, room, stopping);
            claimed = jobs.Count;
            queue.Begin(jobs);
            return claimed;
        }
        finally
        {
            line.GiveBack(room - claimed);
        }
    }

    private async Task WorkAsync(JobLine line, CancellationToken stopping)
    {
        // To the end of the line, also when stopping: what stands in it is handed over.
        await foreach (var job in line.Line.ReadAllAsync(CancellationToken.None))
        {
            if (await _runner.RunAsync(job, stopping) is { } end)
            {
                _ended.Writer.TryWrite(end);
            }
            else
            {
                queue.Forget(job.Id);
            }

            line.Release();
        }
    }

    private async Task WriteEndsAsync(CancellationToken stopping)
    {
        while (await _ended.Reader.WaitToReadAsync(CancellationToken.None))
        {
            var ends = new List<JobEnd>();
            while (_ended.Reader.TryRead(out var end))
            {
                ends.Add(end);
            }

            await DoAsync(() => _table.EndAsync(ends, CancellationToken.None), stopping);
            ends.ForEach(e => queue.Forget(e.Job.Id));
            if (ends.Exists(e => e.Change is not null || e.Job.ObjectId is not null))
            {
                // Its next time stands in the table, and what works on the same object may have waited for it.
                queue.Due.At(time.GetUtcNow().UtcDateTime);
            }
        }
    }

    private async Task RenewAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(options.Value.Lease / 3, time);
        await RepeatAsync(
            async () =>
            {
                await timer.WaitForNextTickAsync(stopping);
                if (queue.Claimed.Count > 0)
                {
                    await _table.RenewAsync(stopping);
                }
            },
            stopping
        );
    }

    private async Task RepeatAsync(Func<Task> step, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await DoAsync(step, stopping);
        }
    }

    // Until it is done, or the process stops: a database that is away comes back.
    private async Task DoAsync(Func<Task> step, CancellationToken stopping)
    {
        var backoff = new Backoff(condition);
        do
        {
            try
            {
                await step();
                return;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                if (condition.Note(e) is null && backoff.IsFirst)
                {
                    Log.CannotClaim(log, e);
                }

                await backoff.PauseAsync(stopping);
            }
        } while (!stopping.IsCancellationRequested);
    }

    private static partial class Log
    {
        [LoggerMessage(1002, LogLevel.Error, "Cannot claim or renew jobs now; will look again.")]
        public static partial void CannotClaim(ILogger log, Exception e);
    }
}
