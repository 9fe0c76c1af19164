using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Quire.Web.Search;

/// <summary>Reads what somebody looks for from the address of a page. What it does not know it leaves out.</summary>
internal static class BrowseReading
{
    private static readonly string[] Kinds = ["datasets", "files", "collections", "all"];
    private static readonly string[] Sorts = ["relevance", "newest", "oldest", "az", "za"];

    // More filters than that nobody sets by hand.
    private const int MostFilters = 30;

    /// <param name="request">The request.</param>
    /// <param name="path">Path of the page, without slash in front.</param>
    /// <param name="alias">Alias of the collection to look under; null for everywhere.</param>
    public static Browse Of(HttpRequest request, string path, string? alias)
    {
        var query = request.Query;
        return new()
        {
            Path = path,
            Alias = alias,
            Text = query["q"].ToString().Trim() is var text and not "*" ? text : "",
            Kind = Array.Find(Kinds, k => k == query["type"]),
            Filters =
            [
                .. query["fq"].OfType<string>().Where(f => f.Length > 0).Distinct(StringComparer.Ordinal).Take(MostFilters),
            ],
            Sort = Array.Find(Sorts, s => s == query["sort"]),
            Number =
                int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                    ? Math.Min(number, Browse.Reach / Browse.PageSize)
                    : 1,
        };
    }
}
