using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Periods;

/// <summary>
/// Follows the end of embargoes and retention periods of a dataset, on the day it waits for. Asked for with every change; one
/// that finds nothing due does nothing.
/// </summary>
/// <param name="Dataset">The dataset. The job is none of its own: its publication need not wait for it.</param>
internal sealed record FollowFilePeriodsJob([property: JsonPropertyName("dataset")] long Dataset) : IJob<FollowFilePeriodsJob>
{
    public static JobDeclaration<FollowFilePeriodsJob> Declaration { get; } =
        new("FollowFilePeriods", JobLane.Own, JobPayloads.Default.FollowFilePeriodsJob);
}

internal sealed class FollowFilePeriodsJobHandler(RepositoryDb db, OperationGate gate, TimeProvider time)
    : IHandleJob<FollowFilePeriodsJob>
{
    public async Task RunAsync(FollowFilePeriodsJob job, JobRun run, CancellationToken ct)
    {
        var today = time.Today();
        if (await db.Datasets.AnyAsync(d => d.Id == job.Dataset && d.FileAccessChangesOn <= today, ct))
        {
            _ = await gate.RunAsync(new FollowFilePeriods(new ObjectRef.Dataset(job.Dataset)), Caller.System, ct);
        }
    }
}
