using System.Text.Json.Serialization;
using Quire.Repository.Jobs;

namespace Quire.Repository.Measures.Counting;

/// <summary>Counts anew what a release has changed of a dataset.</summary>
/// <param name="Dataset">The dataset. The job is none of its own: its next publication need not wait for it.</param>
internal sealed record CountDatasetJob([property: JsonPropertyName("dataset")] long Dataset) : IJob<CountDatasetJob>
{
    public static JobDeclaration<CountDatasetJob> Declaration { get; } =
        new("CountDataset", JobLane.Own, JobPayloads.Default.CountDatasetJob);
}

internal sealed class CountDatasetJobHandler(DatasetCounting counting) : IHandleJob<CountDatasetJob>
{
    public Task RunAsync(CountDatasetJob job, JobRun run, CancellationToken ct) => counting.CountAsync(job.Dataset, ct);
}
