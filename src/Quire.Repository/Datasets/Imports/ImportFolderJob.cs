using System.Text.Json.Serialization;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Imports;

/// <summary>Takes in the files of a folder, one after the other. Goes on after the last that was dealt with.</summary>
/// <param name="Run">The import.</param>
internal sealed record ImportFolderJob([property: JsonPropertyName("run")] long Run) : IJob<ImportFolderJob>
{
    public static JobDeclaration<ImportFolderJob> Declaration { get; } =
        new("ImportFolder", JobLane.Imports, JobPayloads.Default.ImportFolderJob)
        {
            // Locks are lifted, and a store that is away comes back.
            Patience = new(Attempts: 36, LongestPause: TimeSpan.FromHours(1)),
        };
}

internal sealed class ImportFolderJobHandler(ImportRunner runner, OperationGate gate) : IHandleJob<ImportFolderJob>
{
    public async Task RunAsync(ImportFolderJob job, JobRun run, CancellationToken ct)
    {
        var reason = await runner.RunAsync(job.Run, ct);
        _ = await gate.FinishAsync(run, new EndImport(job.Run, reason), ct);
    }

    public async Task GivenUpAsync(ImportFolderJob job, JobRun run, string reason, CancellationToken ct) =>
        _ = await gate.RunAsync(new EndImport(job.Run, reason, GivenUp: true), Domain.Access.Caller.System, ct);
}
