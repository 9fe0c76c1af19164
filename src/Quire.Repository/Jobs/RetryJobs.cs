using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Jobs;

/// <summary>
/// Has work tried again that was given up, as if it had never been tried. Gives how many jobs that are; workers of this process
/// begin with them at once, those of others when they look next.
/// </summary>
/// <param name="Job">Number of the job; null for all that were given up.</param>
[RequiresSuperuser]
public sealed record RetryJobs(long? Job) : ICommand<int>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Jobs;
}

internal sealed class RetryJobsHandler(RepositoryDb db) : IHandle<RetryJobs, int>
{
    public async Task<int> HandleAsync(RetryJobs operation, OperationContext context, CancellationToken ct)
    {
        var (job, now) = (operation.Job, context.Now);
        var count = await db
            .Jobs.Where(j => j.State == JobState.Dead && (job == null || j.Id == job))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(j => j.State, JobState.Waiting)
                        .SetProperty(j => j.Attempts, 0)
                        .SetProperty(j => j.RunAfter, now),
                ct
            );
        if (count == 0 && job is { } missing)
        {
            throw JobErrors.NotGivenUp(missing);
        }

        context.MakesJobsDue = true;

        context.AuditDetails = job is { } one
            ? string.Create(CultureInfo.InvariantCulture, $"job {one}")
            : string.Create(CultureInfo.InvariantCulture, $"all {count}");
        return count;
    }
}
