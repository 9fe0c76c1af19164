using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Ganss.Xss;
using Microsoft.AspNetCore.Components;

namespace Quire.Web.Shared;

/// <summary>
/// Texts people wrote into metadata, some of which have markup. What could act, load something from elsewhere or break the order
/// of headings goes; its words stay.
/// </summary>
public static partial class Html
{
    private const string Tags =
        "a b blockquote br cite code dd del dl dt em hr i kbd li ol p pre q s small strike strong sub sup u ul";

    private static readonly HtmlSanitizer Sanitizer = Make();

    /// <summary>The text as markup that is safe in a page.</summary>
    public static MarkupString Of(string? text) =>
        string.IsNullOrWhiteSpace(text) ? default
        : Tag().IsMatch(text) ? new(Sanitizer.Sanitize(text))
        : new(Paragraphs(text));

    /// <summary>The words of a text without its markup, on one line.</summary>
    public static string Words(string? text) =>
        string.IsNullOrEmpty(text) ? "" : Space().Replace(WebUtility.HtmlDecode(Tag().Replace(text, " ")), " ").Trim();

    /// <summary>The beginning of the words of a text.</summary>
    public static string Beginning(string? text, int length)
    {
        var words = Words(text);
        if (words.Length <= length)
        {
            return words;
        }

        var end = words.LastIndexOf(' ', length);
        return $"{words[..(end > length / 2 ? end : length)].TrimEnd(',', ';', '.', ' ')} …";
    }

    private static string Paragraphs(string text)
    {
        var html = new StringBuilder();
        foreach (var paragraph in Blank().Split(text.ReplaceLineEndings("\n").Trim()))
        {
            html.Append("<p>")
                .Append(Linked(WebUtility.HtmlEncode(paragraph)).Replace("\n", "<br>", StringComparison.Ordinal))
                .Append("</p>");
        }

        return html.ToString();
    }

    private static string Linked(string encoded) =>
        Address().Replace(encoded, m => $"<a rel=\"nofollow noopener\" href=\"{m.Value}\">{m.Value}</a>");

    private static HtmlSanitizer Make()
    {
        var sanitizer = new HtmlSanitizer(
            new HtmlSanitizerOptions
            {
                AllowedTags = new HashSet<string>(Tags.Split(' '), StringComparer.OrdinalIgnoreCase),
                AllowedAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
                AllowedSchemes = new HashSet<string>(["http", "https", "ftp", "mailto"], StringComparer.OrdinalIgnoreCase),
                UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
            }
        )
        {
            KeepChildNodes = true,
        };
        sanitizer.RemovingTag += (_, e) =>
        {
            if (e.Tag.LocalName is "script" or "style" or "template" or "noscript" or "iframe" or "object" or "svg" or "math")
            {
                e.Tag.TextContent = "";
            }
        };
        sanitizer.PostProcessNode += (_, e) =>
        {
            if (e.Node is IElement { LocalName: "a" } link)
            {
                link.SetAttribute("rel", "nofollow noopener");
            }
        };
        return sanitizer;
    }

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();

    [GeneratedRegex(@"\n\s*\n", RegexOptions.None, 1000)]
    private static partial Regex Blank();

    [GeneratedRegex(@"https?://[^\s<>""']*[^\s<>""'.,;:)&]", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
