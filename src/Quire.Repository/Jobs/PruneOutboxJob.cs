using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;

namespace Quire.Repository.Jobs;

/// <summary>
/// Removes changes that every follower has long heard of. The newest stays, whatever its age: by it a process that comes back
/// sees that the outbox no longer reaches back to its index, and builds the index anew.
/// </summary>
internal sealed class PruneOutboxJob(RepositoryDb db, IWriteGate writes, IOptions<JobOptions> options, TimeProvider time) : IRecurringJob
{
    // A step keeps other writers out; each is short, however much there is to remove.
    private const int Step = 5_000;

    public string Kind => "PruneOutbox";

    public JobLane Lane => JobLane.Long;

    public TimeSpan Interval => TimeSpan.FromDays(1);

    public async Task RunAsync(JobRun job, CancellationToken ct)
    {
        var before = time.GetUtcNow().UtcDateTime - options.Value.OutboxRetention;
        // Sequence order is the order in time, so the first that is young enough ends what is to go.
        var end = await db.Outbox.Where(o => o.At >= before).MinAsync(o => (long?)o.Sequence, ct) ?? await db.Outbox.MaxAsync(o => (long?)o.Sequence, ct);
        while (await StepEndAsync(end, ct) is { } step)
        {
            await using var turn = await writes.EnterAsync(ct);
            await db.Outbox.Where(o => o.Sequence <= step).ExecuteDeleteAsync(ct);
        }
    }

    private async Task<long?> StepEndAsync(long? end, CancellationToken ct) =>
        await db.Outbox.Where(o => o.Sequence < end).OrderBy(o => o.Sequence).Take(Step).MaxAsync(o => (long?)o.Sequence, ct);
}
