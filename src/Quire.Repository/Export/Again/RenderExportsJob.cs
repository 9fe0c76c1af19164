using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Exports;
using Quire.Repository.Data;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Export.Again;

/// <summary>Renders the exports of every public dataset, or of one, so that nobody waits for them later.</summary>
/// <param name="Dataset">The one dataset; null for all.</param>
internal sealed record RenderExportsJob([property: JsonPropertyName("dataset")] long? Dataset = null) : IJob<RenderExportsJob>
{
    public static JobDeclaration<RenderExportsJob> Declaration { get; } =
        new("RenderExports", JobLane.Long, JobPayloads.Default.RenderExportsJob);
}

internal sealed class RenderExportsJobHandler(RepositoryDb db, IServiceScopeFactory scopes) : IHandleJob<RenderExportsJob>
{
    private const int Step = 500;

    public async Task RunAsync(RenderExportsJob job, JobRun run, CancellationToken ct)
    {
        var last = 0L;
        while (await NextAsync(job.Dataset, last, ct) is { Count: > 0 } datasets)
        {
            foreach (var dataset in datasets)
            {
                await RenderAsync(dataset, ct);
            }

            last = datasets[^1];
        }
    }

    private Task<List<long>> NextAsync(long? only, long after, CancellationToken ct) =>
        db
            .Datasets.Where(d =>
                d.Id > after
                && (only == null || d.Id == only)
                && db.Versions.Any(v => v.DatasetId == d.Id && v.State == VersionState.Released)
            )
            .OrderBy(d => d.Id)
            .Select(d => d.Id)
            .Take(Step)
            .ToListAsync(ct);

    // Those that are too large to be kept are made when they are asked for.
    private async Task RenderAsync(long dataset, CancellationToken ct)
    {
        // In a scope of its own, which remembers all that is run in it.
        await using var scope = scopes.CreateAsyncScope();
        var gate = scope.ServiceProvider.GetRequiredService<OperationGate>();
        try
        {
            foreach (var exporter in Exporters.BuiltIn.All)
            {
                _ = await gate.RunAsync(new ExportDataset(new ObjectRef.Dataset(dataset), exporter.Name), Caller.System, ct);
            }
        }
        catch (RepositoryException e) when (e.Error is not RepositoryError.Unavailable)
        {
            // Withdrawn or gone by now.
        }
    }
}
