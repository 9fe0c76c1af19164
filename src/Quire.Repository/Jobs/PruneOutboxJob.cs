using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;

namespace Quire.Repository.Jobs;

/// <summary>
/// Removes changes that every follower has long heard of. The newest stays, whatever its age: by it a process that comes back
/// sees that the outbox no longer reaches back to its index, and builds the index anew.
/// </summary>
internal sealed record PruneOutboxJob : IJob<PruneOutboxJob>
{
    public static JobDeclaration<PruneOutboxJob> Declaration { get; } =
        new("PruneOutbox", JobLane.Long, JobPayloads.Default.PruneOutboxJob) { Interval = _ => TimeSpan.FromDays(1) };
}

internal sealed class PruneOutboxJobHandler(RepositoryDb db, IWriteGate writes, IOptions<JobOptions> options, TimeProvider time)
    : IHandleJob<PruneOutboxJob>
{
    // A step keeps other writers out; each is short, however much there is to remove.
    private const int Step = 5_000;

    public async Task RunAsync(PruneOutboxJob job, JobRun run, CancellationToken ct)
    {
        var before = time.GetUtcNow().UtcDateTime - options.Value.OutboxRetention;
        // Sequence order is the order in time, so the first that is young enough ends what is to go.
        var end =
            await db.Outbox.Where(o => o.At >= before).MinAsync(o => (long?)o.Sequence, ct)
            ?? await db.Outbox.MaxAsync(o => (long?)o.Sequence, ct);
        while (await StepEndAsync(end, ct) is { } step)
        {
            await using var turn = await writes.EnterAsync(ct);
            await db.Outbox.Where(o => o.Sequence <= step).ExecuteDeleteAsync(ct);
        }
    }

    private async Task<long?> StepEndAsync(long? end, CancellationToken ct) =>
        await db.Outbox.Where(o => o.Sequence < end).OrderBy(o => o.Sequence).Take(Step).MaxAsync(o => (long?)o.Sequence, ct);
}
