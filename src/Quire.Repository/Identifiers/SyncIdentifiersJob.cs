using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Identifiers;

/// <summary>
/// Sends the metadata and the addresses of all public datasets, and of files that have identifiers, to the providers of their
/// identifiers, some at a time: each run asks for a job of each of the next, and for its own successor.
/// </summary>
/// <param name="After">The last dataset or file dealt with.</param>
internal sealed record SyncIdentifiersJob([property: JsonPropertyName("after")] long After) : IJob<SyncIdentifiersJob>
{
    public static JobDeclaration<SyncIdentifiersJob> Declaration { get; } =
        new("SyncIdentifiers", JobLane.Own, JobPayloads.Default.SyncIdentifiersJob);
}

internal sealed class SyncIdentifiersJobHandler(RepositoryDb db, OperationGate gate) : IHandleJob<SyncIdentifiersJob>
{
    private const int BatchSize = 500;

    public async Task RunAsync(SyncIdentifiersJob job, JobRun run, CancellationToken ct)
    {
        var next = await db
            .Objects.Where(o => o.PersistentKey != null && o.PublishedAt != null && o.Id > job.After)
            .OrderBy(o => o.Id)
            .Select(o => o.Id)
            .Take(BatchSize)
            .ToListAsync(ct);
        if (next.Count > 0)
        {
            await gate.FinishAsync(run, new QueueIdentifiers(next), ct);
        }
    }
}
