using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;

namespace Quire.Repository.Jobs;

/// <summary>Claims jobs with a lease and runs them. A job of a process that died is taken over when its lease ends.</summary>
public sealed partial class JobWorker(
    IServiceScopeFactory scopes, JobSignal signal, IOptions<JobOptions> options, TimeProvider time, ILogger<JobWorker> log) : BackgroundService
{
    private readonly string _worker = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(KindsByLane().Select(lane => WorkAsync(lane.Key, [.. lane], stoppingToken)));

    private ILookup<JobLane, string> KindsByLane()
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetServices<IJobHandler>().ToLookup(h => h.Lane, h => h.Kind);
    }

    private int PlacesOf(JobLane lane) => lane == JobLane.Long ? 1 : options.Value.Workers;

    private async Task WorkAsync(JobLane lane, IReadOnlyList<string> kinds, CancellationToken stopping)
    {
        var running = new List<Task>();
        while (!stopping.IsCancellationRequested)
        {
            running.RemoveAll(t => t.IsCompleted);
            var claimed = await ClaimAsync(PlacesOf(lane) - running.Count, kinds, stopping);
            running.AddRange(claimed.Select(id => RunAsync(id, stopping)));
            if (claimed.Count == 0 || running.Count >= PlacesOf(lane))
            {
                await WaitAsync(lane, running, stopping);
            }
        }

        // Shutting down: what runs may finish; what it cannot finish is claimed again after the lease.
        await Task.WhenAll(running);
    }

    private async Task WaitAsync(JobLane lane, List<Task> running, CancellationToken ct)
    {
        try
        {
            var woken = signal.WaitAsync(lane, options.Value.Poll, ct);
            await (running.Count >= PlacesOf(lane) ? Task.WhenAny(running) : woken);
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private async Task<IReadOnlyList<long>> ClaimAsync(int free, IReadOnlyList<string> kinds, CancellationToken ct)
    {
        if (free <= 0)
        {
            return [];
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            var now = time.GetUtcNow().UtcDateTime;
            if (!await db.Jobs.AnyAsync(j => j.RunAfter <= now && j.State != JobState.Dead && kinds.Contains(j.Kind), ct))
            {
                return [];
            }

            await using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(ct);
            return await scope.ServiceProvider.GetRequiredService<IDatabaseDialect>()
                .ClaimJobsAsync(db, new(_worker, now, now + options.Value.Lease, free, kinds), ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return [];
        }
        catch (Exception e)
        {
            Log.CannotClaim(log, e);
            return [];
        }
    }

    private async Task RunAsync(long id, CancellationToken stopping)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        JobRecord? job = null;
        Task renewing = Task.CompletedTask;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            job = await db.Jobs.AsNoTracking().SingleAsync(j => j.Id == id, stopping);
            renewing = RenewAsync(id, cancel.Token);
            var handler = scope.ServiceProvider.GetServices<IJobHandler>().SingleOrDefault(h => h.Kind == job.Kind)
                ?? throw new InvalidOperationException($"Nothing here does jobs of kind {job.Kind}.");
            await handler.RunAsync(new(id, job.Payload, job.ObjectId, job.Attempts), cancel.Token);
            await FinishAsync(j => j.Id == id && j.Worker == _worker, handler is IRecurringJob again ? j => Repeat(j, again) : null, CancellationToken.None);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Handed over: another process claims it when the lease ends, or this one at its next start.
            await FinishAsync(j => j.Id == id && j.Worker == _worker, Release, CancellationToken.None);
        }
        catch (Exception e)
        {
            Log.Failed(log, id, job?.Kind ?? "?", job?.Attempts ?? 0, e);
            await FinishAsync(j => j.Id == id && j.Worker == _worker, j => Postpone(j, e), CancellationToken.None);
        }
        finally
        {
            await cancel.CancelAsync();
            await renewing;
        }
    }

    private async Task RenewAsync(long id, CancellationToken ct)
    {
        try
        {
            using var timer = new PeriodicTimer(options.Value.Lease / 3, time);
            while (await timer.WaitForNextTickAsync(ct))
            {
                await FinishAsync(j => j.Id == id && j.Worker == _worker, j => j.LeaseUntil = time.GetUtcNow().UtcDateTime + options.Value.Lease, ct);
            }
        }
        catch (OperationCanceledException)
        {
            // The job ended.
        }
        catch (Exception e)
        {
            Log.CannotClaim(log, e);
        }
    }

    private async Task FinishAsync(
        System.Linq.Expressions.Expression<Func<JobRecord, bool>> mine, Action<JobRecord>? change, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        await using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(ct);
        var job = await db.Jobs.SingleOrDefaultAsync(mine, ct);
        if (job is null)
        {
            return;
        }

        if (change is null)
        {
            db.Jobs.Remove(job);
        }
        else
        {
            change(job);
        }

        await db.SaveChangesAsync(ct);
    }

    private static void Release(JobRecord job)
    {
        (job.State, job.Worker, job.LeaseUntil) = (JobState.Waiting, null, null);
        job.Attempts--;
    }

    private void Repeat(JobRecord job, IRecurringJob again)
    {
        (job.State, job.Worker, job.LeaseUntil, job.LastError, job.Attempts) = (JobState.Waiting, null, null, null, 0);
        job.RunAfter = time.GetUtcNow().UtcDateTime + again.Interval;
    }

    private void Postpone(JobRecord job, Exception e)
    {
        (job.Worker, job.LeaseUntil) = (null, null);
        job.LastError = e.Message.Length > 2000 ? e.Message[..2000] : e.Message;
        // Recurring work has one row; giving it up would give up all its turns to come.
        job.State = job.Attempts >= options.Value.MaxAttempts && job.Recurring is null ? JobState.Dead : JobState.Waiting;
        job.RunAfter = time.GetUtcNow().UtcDateTime + TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, job.Attempts - 1)));
    }

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Error, "Job {Id} ({Kind}) failed in attempt {Attempt}.")]
        public static partial void Failed(ILogger log, long id, string kind, int attempt, Exception e);

        [LoggerMessage(1002, LogLevel.Error, "Cannot claim or renew jobs now; will look again.")]
        public static partial void CannotClaim(ILogger log, Exception e);
    }
}
