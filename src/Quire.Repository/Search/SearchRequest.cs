using Quire.Repository.Search.Places;

namespace Quire.Repository.Search;

/// <summary>A search as a request asks for it.</summary>
public sealed record SearchRequest
{
    /// <summary>The query; <c>*</c> finds everything.</summary>
    public required string Text { get; init; }

    public IReadOnlyList<string> Filters { get; init; } = [];

    public IReadOnlyList<SearchKind> Kinds { get; init; } = [];

    /// <summary>Aliases of collections to look under.</summary>
    public IReadOnlyList<string> Subtrees { get; init; } = [];

    public SearchOrder Order { get; init; } = SearchOrder.Relevance;

    public int Start { get; init; }

    public int PerPage { get; init; } = 10;

    public GeoCircle? Near { get; init; }

    public bool WithFacets { get; init; }

    public bool WithRelevance { get; init; }

    public bool WithTypeCounts { get; init; }
}
