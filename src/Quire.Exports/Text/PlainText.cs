using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace Quire.Exports.Text;

/// <summary>
/// Takes the markup depositors use in descriptions away and keeps the words. Only names of real HTML elements count as markup,
/// so <c>p &lt; 0.05</c> and <c>&lt;unknown&gt;</c> stay as they were written.
/// </summary>
internal static class PlainText
{
    private const int LongestTag = 4096;

    private static readonly FrozenSet<string> Breaking = Names(
        "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p "
            + "pre section table tr ul"
    );

    private static readonly FrozenSet<string> Inline = Names(
        "a abbr acronym b base basefont bdi bdo big body button caption center cite code col colgroup del dfn dir em embed font "
            + "form frame frameset head html i iframe img input ins kbd label link map mark meta object option q s samp select "
            + "small span strike strong sub sup tbody td textarea tfoot th thead title tt u var wbr"
    );

    /// <summary>Elements whose content is no text for readers.</summary>
    private static readonly FrozenSet<string> Opaque = Names("script style");

    private static readonly SearchValues<char> Markup = SearchValues.Create("<&");

    /// <summary>The words of <paramref name="text"/>, trimmed and free of control characters; empty for null.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var words = text.AsSpan().IndexOfAny(Markup) < 0 ? text : WebUtility.HtmlDecode(Strip(text));
        return SafeText.ForXml(words).Trim();
    }

    private static string Strip(string text)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('<', at);
            if (open < 0)
            {
                break;
            }

            result.Append(text, at, open - at);
            var close = CloseOf(text, open);
            if (close < 0)
            {
                at = open; // no markup can follow
                break;
            }

            at = Step(text, open, close, result);
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>
    /// Where the tag ends: at the first bracket outside quotes, or, where the quotes do not add up within reason, at the first
    /// bracket of all. The bound keeps hostile text from costing quadratic time.
    /// </summary>
    private static int CloseOf(string text, int open)
    {
        var quote = '\0';
        var end = Math.Min(text.Length, open + LongestTag);
        for (var i = open + 1; i < end; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c == '>')
            {
                return i;
            }
            else if (c is '"' or '\'' && text[i - 1] == '=')
            {
                quote = c;
            }
        }

        return text.IndexOf('>', open);
    }

    /// <summary>Handles what begins at <paramref name="open"/> and returns where to go on.</summary>
    private static int Step(string text, int open, int close, StringBuilder result)
    {
        if (text.AsSpan(open).StartsWith("<!--"))
        {
            var end = text.IndexOf("-->", open, StringComparison.Ordinal);
            return end < 0 ? close + 1 : end + 3;
        }

        var name = NameAt(text, open, close);
        if (Opaque.Contains(name) && text[open + 1] != '/')
        {
            var end = text.IndexOf("</" + name, close, StringComparison.OrdinalIgnoreCase);
            var endClose = end < 0 ? -1 : text.IndexOf('>', end);
            return endClose < 0 ? text.Length : endClose + 1;
        }

        if (Breaking.Contains(name))
        {
            if (result.Length > 0 && result[^1] != '\n')
            {
                result.Append('\n');
            }

            return close + 1;
        }

        if (Inline.Contains(name) || Opaque.Contains(name))
        {
            return close + 1;
        }

        result.Append('<');
        return open + 1;
    }

    private static string NameAt(string text, int open, int close)
    {
        var start = open + 1;
        if (start < close && text[start] == '/')
        {
            start++;
        }

        var end = start;
        while (end < close && char.IsAsciiLetterOrDigit(text[end]) && end - start < 16)
        {
            end++;
        }

        var delimited = end == close || char.IsWhiteSpace(text[end]) || text[end] == '/';
        return delimited ? text[start..end].ToLowerInvariant() : "";
    }

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
