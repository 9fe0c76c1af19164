namespace Quire.Contracts.Search;

/// <summary>Something a saved search found.</summary>
public sealed record SavedSearchHit
{
    /// <summary>Name or title.</summary>
    public string? Name { get; init; }

    /// <summary>Database id.</summary>
    public long DvObjectId { get; init; }

    /// <summary>What became of it, in words.</summary>
    public string? Result { get; init; }
}
