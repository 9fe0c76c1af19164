namespace Quire.Client;

/// <summary>What to search for.</summary>
public sealed record SearchQuery
{
    /// <summary>The query: words, phrases, <c>field:value</c>; <c>*</c> for everything.</summary>
    public required string Text { get; init; }

    /// <summary>Kinds of hits. Default: all.</summary>
    public SearchTypes Types { get; init; } = SearchTypes.All;

    /// <summary>Aliases of collections to stay in. Default: the whole installation.</summary>
    public IReadOnlyList<string>? Subtrees { get; init; }

    /// <summary>Filters such as <c>publicationStatus:Published</c>; each narrows the hits.</summary>
    public IReadOnlyList<string>? Filters { get; init; }

    /// <summary><c>name</c> or <c>date</c>. Default: by relevance.</summary>
    public string? Sort { get; init; }

    /// <summary><c>asc</c> or <c>desc</c>.</summary>
    public string? Order { get; init; }

    /// <summary>Hits asked for at a time, at most 1000. Default: 100.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>Index of the first hit, from 0.</summary>
    public long Start { get; init; }

    /// <summary>Ask for facets. Default: no.</summary>
    public bool? ShowFacets { get; init; }

    /// <summary>Ask where hits matched and how well. Default: no.</summary>
    public bool? ShowRelevance { get; init; }

    /// <summary>Ask for database ids. Default: no.</summary>
    public bool? ShowEntityIds { get; init; }

    /// <summary>Ask for hits per kind. Default: no.</summary>
    public bool? ShowTypeCounts { get; init; }

    /// <summary>Ask for metadata of datasets, such as <c>citation:*</c> or <c>citation:author</c>.</summary>
    public IReadOnlyList<string>? MetadataFields { get; init; }

    /// <summary>Centre to search around, <c>latitude,longitude</c>; needs a radius.</summary>
    public string? GeoPoint { get; init; }

    /// <summary>Radius around the centre in kilometres.</summary>
    public string? GeoRadius { get; init; }
}
