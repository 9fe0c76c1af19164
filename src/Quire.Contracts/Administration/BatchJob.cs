namespace Quire.Contracts.Administration;

/// <summary>An import of a folder of the server, under way or done. Times are milliseconds since 1970, in UTC.</summary>
public sealed record BatchJob
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary><c>FileSystemImportJob</c> for files of a dataset, <c>DatasetImportJob</c> for datasets.</summary>
    public required string Name { get; init; }

    /// <summary><c>STARTING</c>, <c>STARTED</c>, <c>COMPLETED</c> or <c>FAILED</c>.</summary>
    public required string Status { get; init; }

    /// <summary><c>COMPLETED</c> or <c>FAILED</c>; null while it runs.</summary>
    public string? ExitStatus { get; init; }

    /// <summary>When somebody asked for it.</summary>
    public required long CreateTime { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public long? EndTime { get; init; }

    /// <summary>When a file was dealt with last.</summary>
    public required long LastUpdateTime { get; init; }

    /// <summary>When it began; null while it waits.</summary>
    public long? StartTime { get; init; }

    /// <summary>What it was asked for: dataset or collection, account, folder.</summary>
    public required IReadOnlyDictionary<string, string> Properties { get; init; }

    /// <summary>Its one step.</summary>
    public required IReadOnlyList<BatchJobStep> Steps { get; init; }

    /// <summary>
    /// What came of the files, a line each: all that failed, up to 1,000, and the first that came in; then why it ended early.
    /// Empty in lists. Not in the Dataverse API.
    /// </summary>
    public required IReadOnlyList<string> Messages { get; init; }
}
