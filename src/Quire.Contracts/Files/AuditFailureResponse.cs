namespace Quire.Contracts.Files;

/// <summary>A dataset that could not be looked at.</summary>
public sealed record AuditFailureResponse
{
    /// <summary>What it was named by.</summary>
    public required string DatasetIdentifier { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required string Reason { get; init; }
}
