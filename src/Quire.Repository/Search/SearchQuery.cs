using Quire.Repository.Search.Index;
using Quire.Repository.Search.Places;

namespace Quire.Repository.Search;

/// <summary>A search as a caller asks it.</summary>
public sealed record SearchQuery
{
    /// <summary>Largest page.</summary>
    public const int MaxPerPage = 1000;

    /// <summary>The caller; every hit, count, facet label and suggestion is limited to what these may find.</summary>
    public required SearchReaders Readers { get; init; }

    /// <summary>Names and types of metadata fields; take a fresh snapshot for every query.</summary>
    public required SearchSchema Schema { get; init; }

    /// <summary>
    /// The query in Lucene syntax. Empty finds everything. Words before a colon that are no field are plain text.
    /// </summary>
    public string Text { get; init; } = "*";

    /// <summary>Filter queries, all of which must hold; same syntax, but an unknown field is refused.</summary>
    public IReadOnlyList<string> Filters { get; init; } = [];

    /// <summary>Kinds wanted; empty means all.</summary>
    public IReadOnlyList<SearchKind> Kinds { get; init; } = [];

    /// <summary>Ids of collections to look under; empty means everywhere.</summary>
    public IReadOnlyList<long> Subtrees { get; init; } = [];

    /// <summary>Where alone to look; null means everywhere.</summary>
    public SearchPlaces? Within { get; init; }

    /// <summary>Publication statuses, any of which must hold; empty means all.</summary>
    public IReadOnlyList<string> PublicationStatuses { get; init; } = [];

    /// <summary>Where on the globe; null means anywhere.</summary>
    public GeoCircle? Near { get; init; }

    public SearchOrder Order { get; init; } = SearchOrder.Relevance;

    /// <summary>How many hits to skip; 0 or more.</summary>
    public int Start { get; init; }

    /// <summary>How many hits to return; 0 to <see cref="MaxPerPage"/>, default 10. 0 gives counts alone.</summary>
    public int PerPage { get; init; } = 10;

    /// <summary>Facet fields to count, such as <c>authorName_ss</c> or <c>publicationStatus</c>.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>Most labels per facet; default 100.</summary>
    public int FacetLimit { get; init; } = 100;

    /// <summary>Whether hits carry their score and the snippets that matched.</summary>
    public bool Highlight { get; init; }

    /// <summary>Length of a snippet in characters, markup not counted; default 100.</summary>
    public int SnippetLength { get; init; } = 100;

    /// <summary>Whether to count collections, datasets and files, regardless of <see cref="Kinds"/>.</summary>
    public bool CountKinds { get; init; }

    /// <summary>Whether to look for other spellings of words that find nothing.</summary>
    public bool Suggest { get; init; } = true;
}
