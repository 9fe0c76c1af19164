namespace Quire.Contracts.Files;

/// <summary>Where a file comes from.</summary>
public sealed record ProvenanceResponse
{
    /// <summary>The document that was sent, as text.</summary>
    public string? Json { get; init; }

    /// <summary>The same in words.</summary>
    public string? Text { get; init; }
}
