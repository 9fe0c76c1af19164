using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;

namespace Quire.Repository.Jobs;

/// <summary>Runs one job by its handler, and says how it ended.</summary>
internal sealed partial class JobRunner(
    IServiceScopeFactory scopes,
    JobKinds kinds,
    DatabaseCondition condition,
    IOptions<JobOptions> options,
    TimeProvider time,
    ILogger log
)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>How the job ended, or null when that stands in the table already, or is for another worker to say.</summary>
    public async Task<JobEnd?> RunAsync(JobRun job, CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested)
        {
            return JobEnd.HandedOver(job);
        }

        try
        {
            return await AttemptAsync(job, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return JobEnd.HandedOver(job);
        }
        catch (JobTakenException e)
        {
            Log.Taken(log, e.Message);
            return null;
        }
        catch (JobWaitsException e)
        {
            return JobEnd.NotYet(job, Now + e.Pause, e.Message);
        }
        catch (Exception e)
        {
            // A database that is away has its one line already.
            if (condition.Note(e) is null)
            {
                Log.Failed(log, job.Id, job.Kind, job.Attempt, e);
            }

            return JobEnd.Later(job, Now + PauseAfter(job), e.Message);
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task<JobEnd?> AttemptAsync(JobRun job, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var kind = kinds.Of(job);
        // Recurring work has one row; giving it up would give up all its turns to come.
        var again = kind.Interval(scope.ServiceProvider);
        if (again is null && job.Attempt > Most(job))
        {
            return await GivenUpAsync(job, job.LastError ?? "Every attempt ended with the process that made it.", stopping);
        }

        try
        {
            await kind.RunAsync(scope.ServiceProvider, job, stopping);
        }
        catch (Exception e)
            when (again is null
                && (job.Attempt == Most(job) || e is HopelessJobException)
                && e is not (JobTakenException or JobWaitsException)
                && !stopping.IsCancellationRequested
            )
        {
            Log.Failed(log, job.Id, job.Kind, job.Attempt, e);
            return await GivenUpAsync(job, e.Message, stopping);
        }

        return job.IsFinished ? null
            : again is null ? JobEnd.Done(job)
            : JobEnd.Again(job, Now + again.Value);
    }

    // In a scope of its own: what the failed attempt left behind is none of its business.
    private async Task<JobEnd> GivenUpAsync(JobRun job, string reason, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await kinds.Of(job).GivenUpAsync(scope.ServiceProvider, job, reason, stopping);
        }
        catch (UnreadableJobException)
        {
            // Nobody can say who waits for it; it waits for an administrator.
        }

        Log.GivenUp(log, job.Id, job.Kind, job.Attempt, reason);
        return JobEnd.GivenUp(job, reason);
    }

    private int Most(JobRun job) => kinds.AttemptsOf(job.Kind, options.Value);

    private TimeSpan PauseAfter(JobRun job)
    {
        var longest = kinds.Of(job).Patience?.LongestPause ?? LongestPause;
        // Beyond that the doubled second is longer than any pause.
        return TimeSpan.FromSeconds(Math.Min(longest.TotalSeconds, Math.Pow(2, Math.Min(job.Attempt, 20) - 1)));
    }

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Error, "Job {Id} ({Kind}) failed in attempt {Attempt}.")]
        public static partial void Failed(ILogger log, long id, string kind, int attempt, Exception e);

        [LoggerMessage(1003, LogLevel.Warning, "{What}")]
        public static partial void Taken(ILogger log, string what);

        [LoggerMessage(1004, LogLevel.Error, "Job {Id} ({Kind}) is given up after {Attempt} attempts: {Reason}")]
        public static partial void GivenUp(ILogger log, long id, string kind, int attempt, string reason);
    }
}
