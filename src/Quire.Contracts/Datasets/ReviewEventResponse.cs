namespace Quire.Contracts.Datasets;

/// <summary>A draft was handed in for review, or given back.</summary>
public sealed record ReviewEventResponse
{
    /// <summary><c>submitted</c> or <c>returned</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Who did it, with leading <c>@</c>.</summary>
    public required string User { get; init; }

    /// <summary>When, in UTC.</summary>
    public required string Time { get; init; }

    /// <summary>Why it was given back.</summary>
    public string? Reason { get; init; }
}
