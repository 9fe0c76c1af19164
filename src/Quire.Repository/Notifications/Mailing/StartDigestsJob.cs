using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications.Mailing;

/// <summary>Now and then looks whose mail of the day is due.</summary>
internal sealed record StartDigestsJob : IJob<StartDigestsJob>
{
    public static JobDeclaration<StartDigestsJob> Declaration { get; } =
        new("StartDigests", JobLane.Own, JobPayloads.Default.StartDigestsJob) { Interval = _ => TimeSpan.FromMinutes(15) };
}

internal sealed class StartDigestsJobHandler(OperationGate gate, RepositoryDb db, TimeProvider time) : IHandleJob<StartDigestsJob>
{
    public async Task RunAsync(StartDigestsJob job, JobRun run, CancellationToken ct)
    {
        // Looked at before anybody takes a turn for it: mostly nobody's is due.
        var now = time.GetUtcNow().UtcDateTime;
        if (!await db.Accounts.AnyAsync(a => a.NextDigestAt <= now, ct))
        {
            return;
        }

        while (await gate.RunAsync(new StartDigests(), Domain.Access.Caller.System, ct))
        {
            // As long as there are more.
        }
    }
}
