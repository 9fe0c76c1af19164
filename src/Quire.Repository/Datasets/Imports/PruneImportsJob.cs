using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;
using Quire.Repository.Jobs;

namespace Quire.Repository.Datasets.Imports;

/// <summary>
/// Forgets imports of folders that ended long ago. Those that were given up stay: their jobs may still be tried again.
/// </summary>
internal sealed record PruneImportsJob : IJob<PruneImportsJob>
{
    public static JobDeclaration<PruneImportsJob> Declaration { get; } =
        new("PruneImports", JobLane.Long, JobPayloads.Default.PruneImportsJob) { Interval = _ => TimeSpan.FromDays(1) };
}

internal sealed class PruneImportsJobHandler(RepositoryDb db, IWriteGate writes, IOptions<JobOptions> options, TimeProvider time)
    : IHandleJob<PruneImportsJob>
{
    // A step keeps other writers out; each is short.
    private const int Step = 100;

    public async Task RunAsync(PruneImportsJob job, JobRun run, CancellationToken ct)
    {
        var before = time.GetUtcNow().UtcDateTime - options.Value.ImportRetention;
        while (true)
        {
            var ended = await db
                .ImportRuns.Where(r => r.EndedAt < before && !r.GivenUp)
                .OrderBy(r => r.EndedAt)
                .Select(r => r.Id)
                .Take(Step)
                .ToListAsync(ct);
            if (ended.Count == 0)
            {
                return;
            }

            await using var turn = await writes.EnterAsync(ct);
            await db.ImportRuns.Where(r => ended.Contains(r.Id)).ExecuteDeleteAsync(ct);
        }
    }
}
