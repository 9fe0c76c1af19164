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
/// <param name="Within">The collection they lie in; 0 for all there are.</param>
internal sealed record SyncIdentifiersJob(
    [property: JsonPropertyName("after")] long After,
    [property: JsonPropertyName("within"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] long Within = 0
) : IJob<SyncIdentifiersJob>
{
    public static JobDeclaration<SyncIdentifiersJob> Declaration { get; } =
        new("SyncIdentifiers", JobLane.Own, JobPayloads.Default.SyncIdentifiersJob);
}

internal sealed class SyncIdentifiersJobHandler(RepositoryDb db, OperationGate gate) : IHandleJob<SyncIdentifiersJob>
{
    private const int BatchSize = 500;

    public async Task RunAsync(SyncIdentifiersJob job, JobRun run, CancellationToken ct)
    {
        var among = db.Objects.AsNoTracking();
        if (job.Within != 0)
        {
            if (await among.SingleOrDefaultAsync(o => o.Id == job.Within, ct) is not { } place)
            {
                return;
            }

            var (id, below) = (place.Id, place.PathForChildren);
            among = among.Where(o => o.Id == id || o.AncestorPath.StartsWith(below));
        }

        var next = await among
            .Where(o => o.PersistentKey != null && o.PublishedAt != null && o.Id > job.After)
            .OrderBy(o => o.Id)
            .Select(o => o.Id)
            .Take(BatchSize)
            .ToListAsync(ct);
        if (next.Count > 0)
        {
            await gate.FinishAsync(run, new QueueIdentifiers(next, job.Within), ct);
        }
    }
}
