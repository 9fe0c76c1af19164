using Quire.Api.Http;

namespace Quire.Api.Search;

/// <summary>What a search can be asked for.</summary>
internal static class SearchParameters
{
    public static readonly QueryParameter Query = new(
        "q",
        QueryKind.Text,
        "The query in Lucene syntax; `*`, or nothing, finds everything. Required."
    );

    public static readonly QueryParameter Type = new(
        "type",
        QueryKind.Texts,
        "`dataverse`, `dataset` or `file`; all of them when absent."
    );

    public static readonly QueryParameter Subtree = new("subtree", QueryKind.Texts, "Alias of a collection to look under.");

    public static readonly QueryParameter FilterQuery = new(
        "fq",
        QueryKind.Texts,
        "A query results must match besides, such as `subject_ss:Chemistry`; an unknown field is refused."
    );

    public static readonly QueryParameter Sort = new("sort", QueryKind.Text, "`name` or `date`; by relevance when absent.");

    public static readonly QueryParameter Order = new("order", QueryKind.Text, "`asc` or `desc`.");

    public static readonly QueryParameter Start = new("start", QueryKind.Number, "How many hits to skip.");

    public static readonly QueryParameter PerPage = new("per_page", QueryKind.Number, "Hits a page, up to 1000; 10 when absent.");

    public static readonly QueryParameter GeoPoint = new(
        "geo_point",
        QueryKind.Text,
        "Latitude and longitude to look around, such as `42.3,-71.1`; needs `geo_radius`."
    );

    public static readonly QueryParameter GeoRadius = new("geo_radius", QueryKind.Text, "Kilometres around `geo_point`.");

    public static readonly QueryParameter ShowFacets = new(
        "show_facets",
        QueryKind.Flag,
        "Also count the values of facet fields."
    );

    public static readonly QueryParameter ShowRelevance = new(
        "show_relevance",
        QueryKind.Flag,
        "Also show score and what matched."
    );

    public static readonly QueryParameter ShowTypeCounts = new(
        "show_type_counts",
        QueryKind.Flag,
        "Also count collections, datasets and files."
    );

    public static readonly QueryParameter ShowEntityIds = new("show_entity_ids", QueryKind.Flag, "Also show database ids.");

    public static readonly QueryParameter ShowApiUrls = new("show_api_urls", QueryKind.Flag, "Also show addresses in this API.");

    public static readonly QueryParameter ShowCollections = new(
        "show_collections",
        QueryKind.Flag,
        "Also show the collections a dataset is found in."
    );

    public static readonly QueryParameter MetadataFields = new(
        "metadata_fields",
        QueryKind.Texts,
        "Metadata to show, as `block:field` or `block:*`."
    );

    public static readonly QueryParameter Service = new(
        "search_service",
        QueryKind.Text,
        "Name of the search service, of those `/search/services` lists."
    );

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<QueryParameter> All =
    [
        Query,
        Type,
        Subtree,
        FilterQuery,
        Sort,
        Order,
        Start,
        PerPage,
        GeoPoint,
        GeoRadius,
        ShowFacets,
        ShowRelevance,
        ShowTypeCounts,
        ShowEntityIds,
        ShowApiUrls,
        ShowCollections,
        MetadataFields,
        Service,
    ];
}
