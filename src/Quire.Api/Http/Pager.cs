using System.Globalization;
using Quire.Contracts;

namespace Quire.Api.Http;

/// <summary>Works out the numbers beside a page of a list.</summary>
internal static class Pager
{
    private const int Links = 5;
    private const int LinksAfter = 2;

    /// <param name="total">Items on all pages, at least one.</param>
    /// <param name="size">Items on a full page, at least one.</param>
    /// <param name="page">The page, from 1.</param>
    public static Pagination Of(int total, int size, int page)
    {
        var pages = (int)(((long)total + size - 1) / size);
        var first = ((page - 1) * size) + 1;
        var last = (int)Math.Min((long)first + size - 1, total);
        return new()
        {
            IsNecessary = pages > 1,
            NumResults = total,
            NumResultsString = Said(total),
            DocsPerPage = size,
            SelectedPageNumber = page,
            PageCount = pages,
            HasPreviousPageNumber = page > 1,
            PreviousPageNumber = Math.Max(page - 1, 1),
            HasNextPageNumber = page < pages,
            NextPageNumber = Math.Min(page + 1, pages),
            StartResultNumber = first,
            EndResultNumber = last,
            StartResultNumberString = Said(first),
            EndResultNumberString = Said(last),
            RemainingResults = total - last,
            NumberNextResults = Math.Min(total - last, size),
            PageNumberList = [.. Enumerable.Range(FirstLink(pages, page), Math.Min(pages, Links))],
        };
    }

    // This page in the middle of them, where there are pages enough.
    private static int FirstLink(int pages, int page) => Math.Max(1, Math.Min(page - LinksAfter, pages - Links + 1));

    private static string Said(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
