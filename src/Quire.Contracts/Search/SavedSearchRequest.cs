namespace Quire.Contracts.Search;

/// <summary>A search to be saved.</summary>
public sealed record SavedSearchRequest
{
    /// <summary>Id of the account on whose behalf links are made.</summary>
    public required long CreatorId { get; init; }

    /// <summary>The query.</summary>
    public required string Query { get; init; }

    /// <summary>Id of the collection that shows what is found.</summary>
    public required long DefinitionPointId { get; init; }

    /// <summary>Filter queries, all of which must hold.</summary>
    public IReadOnlyList<string>? FilterQueries { get; init; }
}
