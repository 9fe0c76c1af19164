namespace Quire.Repository.Search.Found;

/// <summary>The answer to a <see cref="SearchQuery"/>.</summary>
public sealed record SearchResults
{
    /// <summary>How many documents match in all.</summary>
    public required long TotalCount { get; init; }

    /// <summary>The page asked for.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>One entry per requested facet that has a label, in the order requested.</summary>
    public IReadOnlyList<SearchFacet> Facets { get; init; } = [];

    /// <summary>Counts of every kind when <see cref="SearchQuery.CountKinds"/> was set; else null.</summary>
    public IReadOnlyDictionary<SearchKind, long>? KindCounts { get; init; }

    /// <summary>Other spellings, best first, by word of the query that finds nothing.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Spellings { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
}
