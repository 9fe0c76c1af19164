using System.Net;
using System.Text;
using Quire.Domain.Datasets;

namespace Quire.Api.Datasets;

/// <summary>
/// Renders terms as a page without styles and scripts. Texts stand as they were written, markup included: what has legal weight
/// is not to be changed by cleaning it.
/// </summary>
internal static class CustomTermsPage
{
    public static string Of(Citation citation, TermsOfUse terms)
    {
        var page = new StringBuilder(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>Terms of {WebUtility.HtmlEncode(citation.Title)}</title>
            </head>
            <body>
            <h1>Terms of this dataset</h1>
            <p dir="auto">{citation.ToHtml()}</p>

            """
        );
        var stated = Term.All.Where(t => !string.IsNullOrWhiteSpace(t.Get(terms))).ToList();
        page.Append(stated.Count == 0 ? "<p>No terms are stated.</p>\n" : "<dl>\n");
        foreach (var term in stated)
        {
            page.Append($"<dt>{term.Label}</dt>\n<dd dir=\"auto\">{Lines(term.Get(terms)!)}</dd>\n");
        }

        return page.Append(stated.Count == 0 ? "" : "</dl>\n").Append("</body>\n</html>\n").ToString();
    }

    private static string Lines(string text) => WebUtility.HtmlEncode(text.Trim()).ReplaceLineEndings("<br/>");
}
