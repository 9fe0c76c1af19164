namespace Quire.Contracts.Files;

/// <summary>Where a file comes from, in words.</summary>
public sealed record ProvenanceTextRequest
{
    /// <summary>The words; empty takes back what was said.</summary>
    public required string Text { get; init; }
}
