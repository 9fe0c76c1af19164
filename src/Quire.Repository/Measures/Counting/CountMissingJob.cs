using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Metrics;
using Quire.Repository.Jobs;

namespace Quire.Repository.Measures.Counting;

/// <summary>
/// Counts datasets that were released before there was anything to count them: all of them once, after an upgrade, and none
/// later. Goes on where it was when it was interrupted, since what is counted is missing no more.
/// </summary>
internal sealed record CountMissingJob : IJob<CountMissingJob>
{
    public static JobDeclaration<CountMissingJob> Declaration { get; } =
        new("CountMissing", JobLane.Long, JobPayloads.Default.CountMissingJob) { Interval = _ => TimeSpan.FromDays(1) };
}

internal sealed class CountMissingJobHandler(RepositoryDb db, DatasetCounting counting) : IHandleJob<CountMissingJob>
{
    private const int Step = 500;

    public async Task RunAsync(CountMissingJob job, JobRun run, CancellationToken ct)
    {
        var last = 0L;
        while (await NextAsync(last, ct) is { Count: > 0 } datasets)
        {
            foreach (var dataset in datasets)
            {
                await counting.CountAsync(dataset, ct);
            }

            last = datasets[^1];
        }
    }

    private Task<List<long>> NextAsync(long after, CancellationToken ct) =>
        db
            .Datasets.Where(d =>
                d.Id > after
                && db.Versions.Any(v => v.DatasetId == d.Id && v.State == VersionState.Released)
                && !db.Measures.Any(m => m.ObjectId == d.Id && m.Measure == Measure.Datasets)
            )
            .OrderBy(d => d.Id)
            .Select(d => d.Id)
            .Take(Step)
            .ToListAsync(ct);
}
