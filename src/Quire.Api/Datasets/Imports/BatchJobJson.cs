using System.Globalization;
using Quire.Contracts.Administration;
using Quire.Repository.Data.Datasets;

namespace Quire.Api.Datasets.Imports;

/// <summary>Renders imports of folders as batch jobs.</summary>
internal static class BatchJobJson
{
    private const string Files = "FileSystemImportJob";
    private const string Datasets = "DatasetImportJob";

    /// <summary>What jobs of a name make; null for a name no job has.</summary>
    public static ImportRunKind? KindOf(string name) =>
        name switch
        {
            Files => ImportRunKind.Files,
            Datasets => ImportRunKind.Datasets,
            _ => null,
        };

    public static BatchJob Of(ImportRunRecord run)
    {
        var (status, exit) = StatusOf(run.State);
        var isFiles = run.Kind == ImportRunKind.Files;
        return new()
        {
            Id = run.Id,
            Name = isFiles ? Files : Datasets,
            Status = status,
            ExitStatus = exit,
            CreateTime = Millis(run.CreatedAt),
            StartTime = run.StartedAt is { } started ? Millis(started) : null,
            LastUpdateTime = Millis(run.UpdatedAt),
            EndTime = run.EndedAt is { } ended ? Millis(ended) : null,
            Properties = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [isFiles ? "datasetId" : "dataverseId"] = run.ObjectId.ToString(CultureInfo.InvariantCulture),
                ["userId"] = run.AccountId.ToString(CultureInfo.InvariantCulture),
                ["mode"] = "MERGE",
                ["uploadFolder"] = run.Folder,
            },
            Steps =
            [
                new()
                {
                    Id = run.Id,
                    Name = isFiles ? "import-files" : "import-datasets",
                    Status = status,
                    ExitStatus = exit,
                    StartTime = run.StartedAt is { } began ? Millis(began) : null,
                    EndTime = run.EndedAt is { } over ? Millis(over) : null,
                    Metrics = new Dictionary<string, long>(StringComparer.Ordinal)
                    {
                        ["read_count"] = run.Imported + run.Failed,
                        ["write_count"] = run.Imported,
                        ["write_skip_count"] = run.Failed,
                    },
                },
            ],
            Messages = run.Reason is { } reason ? [.. run.Messages, reason] : run.Messages,
        };
    }

    private static (string Status, string? Exit) StatusOf(ImportRunState state) =>
        state switch
        {
            ImportRunState.Waiting => ("STARTING", null),
            ImportRunState.Running => ("STARTED", null),
            ImportRunState.Completed => ("COMPLETED", "COMPLETED"),
            _ => ("FAILED", "FAILED"),
        };

    private static long Millis(DateTime time) => new DateTimeOffset(time, TimeSpan.Zero).ToUnixTimeMilliseconds();
}
