using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Jobs;

/// <summary>
/// Has work that waits given up, as if every attempt had failed, so that whoever waits for it is told; takes away what was given
/// up before. What runs already, and what recurs, is left alone.
/// </summary>
/// <param name="Job">Number of the job.</param>
[RequiresSuperuser]
public sealed record CancelJob(long Job) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Jobs;
}

internal sealed class CancelJobHandler(RepositoryDb db, JobQueue queue, IOptions<JobOptions> options) : IHandle<CancelJob, string>
{
    /// <summary>Kind of the job.</summary>
    public async Task<string> HandleAsync(CancelJob operation, OperationContext context, CancellationToken ct)
    {
        var jobs = db.Jobs.Where(j => j.Id == operation.Job && j.Recurring == null);
        var kind = await jobs.Select(j => j.Kind).SingleOrDefaultAsync(ct);
        if (
            kind is null
            || (
                await jobs.Where(j => j.State == JobState.Dead).ExecuteDeleteAsync(ct) == 0
                && await GiveUpAsync(jobs.Where(j => j.State == JobState.Waiting), kind, context, ct) == 0
            )
        )
        {
            throw JobErrors.NotCancellable(operation.Job);
        }

        context.AuditDetails = string.Create(CultureInfo.InvariantCulture, $"job {operation.Job} {kind}");
        return kind;
    }

    // The next worker finds no attempt left, and does what there is to do then.
    private Task<int> GiveUpAsync(IQueryable<JobRecord> waiting, string kind, OperationContext context, CancellationToken ct)
    {
        var attempts = queue.Kinds.AttemptsOf(kind, options.Value);
        context.MakesJobsDue = true;
        var (now, reason) = (context.Now, $"Given up by {context.Caller.Identifier}.");
        return waiting.ExecuteUpdateAsync(
            set =>
                set.SetProperty(j => j.Attempts, attempts)
                    .SetProperty(j => j.RunAfter, now)
                    .SetProperty(j => j.LastError, reason),
            ct
        );
    }
}
