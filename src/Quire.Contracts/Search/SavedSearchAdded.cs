namespace Quire.Contracts.Search;

/// <summary>A search was saved.</summary>
public sealed record SavedSearchAdded
{
    /// <summary>Its database id.</summary>
    public required long Id { get; init; }
}
