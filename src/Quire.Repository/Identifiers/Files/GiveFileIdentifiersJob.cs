using System.Text.Json.Serialization;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers.Files;

/// <summary>Gives identifiers to public files that are too many for one transaction, some at a time.</summary>
/// <param name="Collection">The collection in whose own datasets they lie; null for all.</param>
/// <param name="After">The last file that was looked at.</param>
internal sealed record GiveFileIdentifiersJob(
    [property: JsonPropertyName("collection"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Collection,
    [property: JsonPropertyName("after")] long After
) : IJob<GiveFileIdentifiersJob>
{
    public static JobDeclaration<GiveFileIdentifiersJob> Declaration { get; } =
        new("GiveFileIdentifiers", JobLane.Own, JobPayloads.Default.GiveFileIdentifiersJob);
}

internal sealed class GiveFileIdentifiersJobHandler(OperationGate gate) : IHandleJob<GiveFileIdentifiersJob>
{
    public Task RunAsync(GiveFileIdentifiersJob job, JobRun run, CancellationToken ct) =>
        gate.FinishAsync(run, new GiveNextFileIdentifiers(job.Collection, job.After), ct);
}
