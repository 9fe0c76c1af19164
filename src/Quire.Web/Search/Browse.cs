using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Quire.Repository.Search;

namespace Quire.Web.Search;

/// <summary>What somebody looks for, as the address of the page says it.</summary>
public sealed record Browse
{
    /// <summary>Results on a page.</summary>
    public const int PageSize = 25;

    /// <summary>No page begins behind that many results; whoever wants more narrows the search.</summary>
    public const int Reach = 10_000;

    /// <summary>Path of the page, without slash in front.</summary>
    public required string Path { get; init; }

    /// <summary>Alias of the collection to look under; null for everywhere.</summary>
    public string? Alias { get; init; }

    /// <summary>The query; empty for none.</summary>
    public string Text { get; init; } = "";

    /// <summary>The one kind wanted; null for those that are shown by default.</summary>
    public string? Kind { get; init; }

    /// <summary>Filter queries.</summary>
    public IReadOnlyList<string> Filters { get; init; } = [];

    /// <summary>
    /// How to sort: <c>relevance</c>, <c>newest</c>, <c>oldest</c>, <c>az</c> or <c>za</c>; null for the usual order.
    /// </summary>
    public string? Sort { get; init; }

    /// <summary>Page, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Whether nothing was asked for: the page shows what there is.</summary>
    public bool IsPlain => Text.Length == 0 && Filters.Count == 0 && Kind is null;

    /// <summary>The order in force.</summary>
    public string SortInForce => Sort ?? (Text.Length == 0 ? "newest" : "relevance");

    /// <summary>The search as the repository is asked it.</summary>
    public SearchRequest Request =>
        new()
        {
            Text = Text.Length == 0 ? "*" : Text,
            Filters = Filters,
            Kinds = Kinds,
            Subtrees = Alias is null ? [] : [Alias],
            Order = SortInForce switch
            {
                "newest" => new(SearchSort.Date, Descending: true),
                "oldest" => new(SearchSort.Date, Descending: false),
                "az" => new(SearchSort.Name, Descending: false),
                "za" => new(SearchSort.Name, Descending: true),
                _ => SearchOrder.Relevance,
            },
            Start = (Number - 1) * PageSize,
            PerPage = PageSize,
            WithFacets = true,
            WithRelevance = Text.Length > 0,
            WithTypeCounts = true,
        };

    // Whoever only looks around wants datasets, and not each of their files.
    private IReadOnlyList<SearchKind> Kinds =>
        Kind switch
        {
            "datasets" => [SearchKind.Dataset],
            "files" => [SearchKind.File],
            "collections" => [SearchKind.Collection],
            null when Text.Length == 0 && Filters.Count == 0 => [SearchKind.Dataset],
            _ => [],
        };

    /// <summary>Address of the page with this search, without slash in front.</summary>
    public string Address => QueryHelpers.AddQueryString(Path, Pairs(withPage: true));

    /// <summary>Address of the feed of the same search.</summary>
    public string Feed =>
        QueryHelpers.AddQueryString("feed", Alias is null ? Pairs(withPage: false) : Below(Pairs(withPage: false)));

    /// <summary>Address of the same search at the API.</summary>
    public string Api
    {
        get
        {
            var request = Request;
            var pairs = new List<KeyValuePair<string, string?>> { new("q", request.Text) };
            pairs.AddRange(
                request.Kinds.Select(k =>
                    Pair("type", k == SearchKind.Collection ? "dataverse" : k.ToString().ToLowerInvariant())
                )
            );
            pairs.AddRange(request.Subtrees.Select(s => Pair("subtree", s)));
            pairs.AddRange(Filters.Select(f => Pair("fq", f)));
            if (request.Order.Sort != SearchSort.Relevance)
            {
                pairs.Add(Pair("sort", request.Order.Sort == SearchSort.Name ? "name" : "date"));
                pairs.Add(Pair("order", request.Order.Descending ? "desc" : "asc"));
            }

            pairs.Add(Pair("show_facets", "true"));
            return QueryHelpers.AddQueryString("api/search", pairs);
        }
    }

    /// <summary>The same with one filter more, or without it where it is set.</summary>
    public Browse Toggle(string filter) =>
        this with
        {
            Filters = Filters.Contains(filter) ? [.. Filters.Where(f => f != filter)] : [.. Filters, filter],
            Number = 1,
        };

    private List<KeyValuePair<string, string?>> Pairs(bool withPage)
    {
        var pairs = new List<KeyValuePair<string, string?>>();
        if (Text.Length > 0)
        {
            pairs.Add(Pair("q", Text));
        }

        if (Kind is not null)
        {
            pairs.Add(Pair("type", Kind));
        }

        pairs.AddRange(Filters.Select(f => Pair("fq", f)));
        if (Sort is not null)
        {
            pairs.Add(Pair("sort", Sort));
        }

        if (withPage && Number > 1)
        {
            pairs.Add(Pair("page", Number.ToString(CultureInfo.InvariantCulture)));
        }

        return pairs;
    }

    private List<KeyValuePair<string, string?>> Below(List<KeyValuePair<string, string?>> pairs) =>
        [.. pairs, Pair("subtree", Alias!)];

    private static KeyValuePair<string, string?> Pair(string name, string value) => new(name, value);
}
