using Quire.Api.Http;

namespace Quire.Api.Search.Own;

/// <summary>How somebody's own data is asked for.</summary>
internal static class OwnDataParameters
{
    public static readonly QueryParameter Roles = new("role_ids", QueryKind.Texts, "Ids of the roles that count.");

    public static readonly QueryParameter Kinds = new(
        "dvobject_types",
        QueryKind.Texts,
        "`Dataverse`, `Dataset`, `DataFile`; the first two when absent."
    );

    public static readonly QueryParameter States = new(
        "published_states",
        QueryKind.Texts,
        "`Published`, `Unpublished`, `Draft`, `In Review`, `Deaccessioned`; all when absent."
    );

    public static readonly QueryParameter Page = new("selected_page", QueryKind.Number, "The page, from 1; 10 items each.");

    public static readonly QueryParameter Text = new("mydata_search_term", QueryKind.Text, "The query; everything when absent.");

    public static readonly QueryParameter FilterQuery = new("fq", QueryKind.Texts, "A filter query.");

    public static readonly QueryParameter Sort = new("sort", QueryKind.Text, "`name` or `date`; the latter when absent.");

    public static readonly QueryParameter Order = new("order", QueryKind.Text, "`asc` or `desc`.");

    public static readonly QueryParameter MetadataFields = new(
        "metadata_fields",
        QueryKind.Texts,
        "Metadata fields to show of datasets, such as `citation:author`."
    );

    public static readonly QueryParameter ShowCollections = new(
        "show_collections",
        QueryKind.Flag,
        "Also show the collections datasets lie in."
    );

    public static readonly QueryParameter Account = new(
        "userIdentifier",
        QueryKind.Text,
        "Whose data; superusers alone ask for somebody else's."
    );

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<QueryParameter> All =
    [
        Roles,
        Kinds,
        States,
        Page,
        Text,
        FilterQuery,
        Sort,
        Order,
        MetadataFields,
        ShowCollections,
        Account,
    ];
}
