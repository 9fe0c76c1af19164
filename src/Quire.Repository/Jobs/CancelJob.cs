using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Jobs;

/// <summary>
/// Gives up for good what waits or was given up: it is done by nobody. What runs already, and what recurs, is left alone.
/// </summary>
/// <param name="Job">Number of the job.</param>
[RequiresSuperuser]
public sealed record CancelJob(long Job) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Jobs;
}

internal sealed class CancelJobHandler(RepositoryDb db) : IHandle<CancelJob, string>
{
    /// <summary>Kind of the job.</summary>
    public async Task<string> HandleAsync(CancelJob operation, OperationContext context, CancellationToken ct)
    {
        var waiting = db.Jobs.Where(j => j.Id == operation.Job && j.State != JobState.Running && j.Recurring == null);
        var kind = await waiting.Select(j => j.Kind).SingleOrDefaultAsync(ct);
        // Somebody may begin it in between.
        if (kind is null || await waiting.ExecuteDeleteAsync(ct) == 0)
        {
            throw JobErrors.NotCancellable(operation.Job);
        }

        context.AuditDetails = string.Create(CultureInfo.InvariantCulture, $"job {operation.Job} {kind}");
        return kind;
    }
}
