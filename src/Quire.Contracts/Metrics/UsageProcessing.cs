namespace Quire.Contracts.Metrics;

/// <summary>How far the usage of a month or day is processed.</summary>
public sealed record UsageProcessing
{
    /// <summary>The month or day.</summary>
    public required string YearMonth { get; init; }

    /// <summary><c>NEW</c>, <c>DONE</c>, <c>SKIP</c>, <c>PROCESSING</c> or <c>FAILED</c>.</summary>
    public required string State { get; init; }

    /// <summary>Since when, as <c>2024-01-31 10:00:00.123</c>.</summary>
    public required string StateChangeTimestamp { get; init; }

    /// <summary>Where it is processed; null where nobody said.</summary>
    public string? Server { get; init; }
}
