namespace Quire.Contracts.Administration;

/// <summary>How far a step of a batch job is.</summary>
public sealed record BatchJobStep
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary><c>import-files</c> or <c>import-datasets</c>.</summary>
    public required string Name { get; init; }

    /// <summary>As of its job.</summary>
    public required string Status { get; init; }

    /// <summary>As of its job.</summary>
    public string? ExitStatus { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public long? EndTime { get; init; }

    /// <summary>When it began; null while it waits.</summary>
    public long? StartTime { get; init; }

    /// <summary>
    /// Files that were read (<c>read_count</c>), came in (<c>write_count</c>) and did not (<c>write_skip_count</c>).
    /// </summary>
    public required IReadOnlyDictionary<string, long> Metrics { get; init; }
}
