using System.Globalization;
using System.Text.Json.Nodes;
using Quire.Repository.Search.Own;

namespace Quire.Api.Search.Own;

/// <summary>The pages of a list, as buttons for them are made from.</summary>
internal static class OwnDataPages
{
    // Buttons that are seen at once.
    private const int Buttons = 5;

    public static JsonObject Of(long total, int page)
    {
        const int perPage = OwnDataRequest.PerPage;
        var pages = (total + perPage - 1) / perPage;
        var first = total == 0 ? 0 : ((page - 1) * perPage) + 1L;
        var last = Math.Min(total, (long)page * perPage);
        var left = Math.Max(0, total - last);
        var from = Math.Max(1, Math.Min(page - (Buttons / 2), pages - Buttons + 1));
        var buttons = Enumerable.Range(0, (int)Math.Min(pages, Buttons)).Select(i => (JsonNode)(from + i));
        var json = new JsonObject
        {
            ["isNecessary"] = pages > 1,
            ["numResults"] = total,
            ["numResultsString"] = Text(total),
            ["docsPerPage"] = perPage,
            ["selectedPageNumber"] = page,
            ["pageCount"] = pages,
            ["hasPreviousPageNumber"] = page > 1,
            ["previousPageNumber"] = Math.Max(1, page - 1),
            ["hasNextPageNumber"] = page < pages,
            ["nextPageNumber"] = page < pages ? page + 1 : page,
            ["startCardNumber"] = first,
            ["endCardNumber"] = last,
            ["startCardNumberString"] = Text(first),
            ["endCardNumberString"] = Text(last),
            ["remainingCards"] = left,
            ["numberNextResults"] = Math.Min(left, perPage),
        };
        if (total > 0)
        {
            json["pageNumberList"] = new JsonArray([.. buttons]);
        }

        return json;
    }

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
