namespace Quire.Contracts.Search;

/// <summary>A search whose hits a collection shows by links.</summary>
public sealed record SavedSearchResponse
{
    /// <summary>The query.</summary>
    public string? Query { get; init; }

    /// <summary>Filter queries, all of which must hold.</summary>
    public IReadOnlyList<string>? FilterQueries { get; init; }

    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>Id of the collection that shows what is found.</summary>
    public long DefinitionPointId { get; init; }

    /// <summary>Its alias.</summary>
    public string? DefinitionPointAlias { get; init; }

    /// <summary>Id of the account on whose behalf links are made.</summary>
    public long CreatorId { get; init; }
}
