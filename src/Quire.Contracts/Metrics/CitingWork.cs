namespace Quire.Contracts.Metrics;

/// <summary>Something that cites a dataset.</summary>
public sealed record CitingWork
{
    /// <summary>Its address.</summary>
    public required string CitationUrl { get; init; }
}
