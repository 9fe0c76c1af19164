using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Jobs;

/// <summary>
/// Jobs that are not done: those given up first, then those that run and wait; of recurring ones that wait those that failed.
/// </summary>
/// <param name="Offset">How many are passed over.</param>
/// <param name="Limit">How many are given, 1,000 at most.</param>
[RequiresSuperuser]
public sealed record ListOpenJobs(int Offset, int Limit) : IQuery<OpenJobs>;

/// <summary>Some of the jobs that are not done.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Some">Those asked for.</param>
public sealed record OpenJobs(int Count, IReadOnlyList<OpenJob> Some);

internal sealed class ListOpenJobsHandler(RepositoryDb db) : IHandle<ListOpenJobs, OpenJobs>
{
    private const int Most = 1_000;

    public async Task<OpenJobs> HandleAsync(ListOpenJobs operation, OperationContext context, CancellationToken ct)
    {
        var open = db.Jobs.AsNoTracking().Where(j => j.State != JobState.Waiting || j.Recurring == null || j.LastError != null);
        var some = await open.OrderByDescending(j => j.State)
            .ThenBy(j => j.RunAfter)
            .ThenBy(j => j.Id)
            .Skip(operation.Offset)
            .Take(Math.Min(operation.Limit, Most))
            .Select(j => new OpenJob(j.Id, j.Kind, j.State, j.ObjectId, j.Attempts, j.RunAfter, j.LastError, j.Recurring != null))
            .ToListAsync(ct);
        return new(await open.CountAsync(ct), [.. some.Select(j => j with { LastError = j.LastError?.Split('\n')[0].Trim() })]);
    }
}
