using Quire.Domain.Errors;

namespace Quire.Repository.Search;

/// <summary>Sort key and direction.</summary>
/// <param name="Sort">The key.</param>
/// <param name="Descending">Largest first.</param>
public readonly record struct SearchOrder(SearchSort Sort, bool Descending)
{
    /// <summary>Best match first; the default.</summary>
    public static SearchOrder Relevance { get; } = new(SearchSort.Relevance, Descending: true);

    /// <summary>
    /// Reads the parameters <c>sort</c> (name, date, score or relevance) and <c>order</c> (asc, desc). Without an order names
    /// ascend, dates and scores descend.
    /// </summary>
    /// <exception cref="RepositoryException">BadRequest for another value.</exception>
    public static SearchOrder From(string? sort, string? order)
    {
        var key = sort?.Trim() switch
        {
            null or "" or "score" or "relevance" => SearchSort.Relevance,
            "name" or "nameSort" => SearchSort.Name,
            "date" or "dateSort" => SearchSort.Date,
            _ => throw SearchErrors.SortUnknown(sort),
        };
        return order?.Trim() switch
        {
            null or "" => new SearchOrder(key, key != SearchSort.Name),
            "asc" => new SearchOrder(key, Descending: false),
            "desc" => new SearchOrder(key, Descending: true),
            _ => throw SearchErrors.OrderUnknown(order, WireName(key)),
        };
    }

    private static string WireName(SearchSort key) =>
        key switch
        {
            SearchSort.Name => "nameSort",
            SearchSort.Date => "dateSort",
            _ => "score",
        };
}
