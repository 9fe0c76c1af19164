namespace Quire.Contracts.Search;

/// <summary>What was searched for in a run of a saved search.</summary>
public sealed record SavedSearchDebug
{
    /// <summary>Id of the account on whose behalf links are made.</summary>
    public long CreatorId { get; init; }

    /// <summary>The query.</summary>
    public string? Query { get; init; }

    /// <summary>Filter queries.</summary>
    public IReadOnlyList<string>? FilterQueries { get; init; }
}
