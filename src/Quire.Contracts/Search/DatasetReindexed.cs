namespace Quire.Contracts.Search;

/// <summary>A dataset whose documents are written into the index again.</summary>
public sealed record DatasetReindexed
{
    /// <summary>What was done, in a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Its persistent identifier.</summary>
    public required string PersistentId { get; init; }
}
