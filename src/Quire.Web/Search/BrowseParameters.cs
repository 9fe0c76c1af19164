using Quire.Api.Http;

namespace Quire.Web.Search;

/// <summary>What pages that search read of their address.</summary>
internal static class BrowseParameters
{
    public static readonly IReadOnlyList<QueryParameter> All =
    [
        new("q", QueryKind.Text, "What is looked for."),
        new("type", QueryKind.Text, "Whether datasets, files or collections are."),
        new("fq", QueryKind.Text, "Filters, each as the list of facets gives it."),
        new("sort", QueryKind.Text, "Order."),
        new("page", QueryKind.Number, "Page, from 1."),
        new("subtree", QueryKind.Text, "Alias of the collection to look under."),
    ];
}
