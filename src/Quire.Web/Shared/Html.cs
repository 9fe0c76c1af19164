using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Ganss.Xss;
using Markdig;
using Microsoft.AspNetCore.Components;
using Quire.Repository.Collections.Featured;

namespace Quire.Web.Shared;

/// <summary>
/// Texts people wrote into metadata, some of which have markup. What could act, load something from elsewhere or break the order
/// of headings goes; its words stay.
/// </summary>
public static partial class Html
{
    private const string Tags =
        "a b blockquote br cite code dd del dl dt em hr i kbd li ol p pre q s small strike strong sub sup u ul";

    private const string Headings = " h2 h3 h4 h5 h6 table thead tbody tr th td";

    // Markup of more than that is not taken apart for a page: its words are shown.
    private const int LongestMarkup = 50_000;

    // Of a longer text nobody looks for the beginning.
    private const int LongestBeginning = 20_000;

    private static readonly HtmlSanitizer Sanitizer = Make(Tags);
    private static readonly HtmlSanitizer WithHeadings = Make(Tags + Headings);
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoLinks()
        .DisableHtml()
        .Build();

    /// <summary>The text as markup that is safe in a page.</summary>
    public static MarkupString Of(string? text) =>
        string.IsNullOrWhiteSpace(text) ? default
        : !Tag().IsMatch(text) ? new(Paragraphs(text))
        : text.Length <= LongestMarkup ? new(Sanitizer.Sanitize(text))
        : new(Paragraphs(Words(text)));

    /// <summary>Markup whose texts are encoded already, without what could act.</summary>
    public static MarkupString Safe(string markup) =>
        new(markup.Contains('<', StringComparison.Ordinal) ? Sanitizer.Sanitize(markup) : markup);

    /// <summary>Markdown as markup that is safe in a page; its headings stand below those of the page.</summary>
    public static MarkupString Markdown(string text) =>
        new(
            WithHeadings.Sanitize(
                Heading()
                    .Replace(
                        Markdig.Markdown.ToHtml(text, Pipeline),
                        m => $"{m.Groups["begin"].Value}{Math.Min(m.Groups["level"].Value[0] - '0' + 1, 6)}"
                    )
            )
        );

    /// <summary>The words of a text without its markup, on one line.</summary>
    public static string Words(string? text) =>
        string.IsNullOrEmpty(text) ? "" : Space().Replace(WebUtility.HtmlDecode(Tag().Replace(text, " ")), " ").Trim();

    /// <summary>The beginning of the words of a text.</summary>
    public static string Beginning(string? text, int length)
    {
        var words = Words(text is { Length: > LongestBeginning } ? text[..LongestBeginning] : text);
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
            html.Append("<p>").Append(Linked(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>");
        }

        return html.ToString();
    }

    // Looked for before anything is encoded: what encodes a quotation mark or a bracket behind an address is no part of it.
    private static string Linked(string text)
    {
        var html = new StringBuilder(text.Length);
        var at = 0;
        foreach (var found in Address().EnumerateMatches(text))
        {
            var address = WebUtility.HtmlEncode(text.Substring(found.Index, found.Length));
            html.Append(WebUtility.HtmlEncode(text[at..found.Index]))
                .Append("<a rel=\"nofollow noopener\" href=\"")
                .Append(address)
                .Append("\">")
                .Append(address)
                .Append("</a>");
            at = found.Index + found.Length;
        }

        return html.Append(WebUtility.HtmlEncode(text[at..])).ToString();
    }

    private static HtmlSanitizer Make(string tags) =>
        SafeMarkup.Cleaner(
            tags,
            ["href"],
            ["href"],
            [.. SafeMarkup.Scripts, "svg", "math"],
            element =>
            {
                if (element.LocalName == "a")
                {
                    element.SetAttribute("rel", "nofollow noopener");
                }
            }
        );

    // Of HTML: another word between angle brackets is a word.
    [GeneratedRegex(
        @"</?(?:a|abbr|address|article|aside|audio|b|blockquote|body|br|button|cite|code|dd|del|details|div|dl|dt|em|embed|figure|font|footer|form|frame"
            + @"|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|map|mark|math|meta|nav|noscript|object|ol|option|p|pre|q"
            + @"|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th"
            + @"|thead|time|title|tr|tt|u|ul|var|video|wbr)(?:[\s/][^<>]*)?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Tag();

    [GeneratedRegex("(?<begin></?h)(?<level>[1-6])(?=>)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();

    [GeneratedRegex(@"\n\s*\n", RegexOptions.None, 1000)]
    private static partial Regex Blank();

    [GeneratedRegex(@"https?://[^\s<>""']*[^\s<>""'.,;:)&]", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
