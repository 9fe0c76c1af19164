using System.Text.Json.Serialization;
using Quire.Domain.Access;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers.Files;

/// <summary>
/// Brings what providers know of the identifiers of a dataset's files in line with them, some at a time, and gives public files
/// one that have none, where that is asked for.
/// </summary>
/// <param name="Dataset">The dataset. The job is none of its own: its next publication need not wait for it.</param>
/// <param name="After">The last file dealt with.</param>
/// <param name="Gives">Whether files without identifiers are given some.</param>
internal sealed record SyncFileIdentifiersJob(
    [property: JsonPropertyName("dataset")] long Dataset,
    [property: JsonPropertyName("after")] long After = 0,
    [property: JsonPropertyName("gives"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Gives = false
) : IJob<SyncFileIdentifiersJob>
{
    public static JobDeclaration<SyncFileIdentifiersJob> Declaration { get; } =
        new("SyncFileIdentifiers", JobLane.Own, JobPayloads.Default.SyncFileIdentifiersJob);
}

internal sealed class SyncFileIdentifiersJobHandler(OperationGate gate) : IHandleJob<SyncFileIdentifiersJob>
{
    public Task RunAsync(SyncFileIdentifiersJob job, JobRun run, CancellationToken ct)
    {
        var next = new SyncFileIdentifiers(new ObjectRef.Dataset(job.Dataset), job.After, job.Gives);
        return UnlessGone.RunAsync(() => gate.FinishAsync(run, next, ct));
    }
}
