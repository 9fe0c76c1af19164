using System.Text;
using System.Text.RegularExpressions;

namespace Quire.Web.Rendering;

/// <summary>Takes the indentation of components out of a page, but not out of texts and values in which it counts.</summary>
internal static partial class LeanHtml
{
    public static string Of(string html)
    {
        var lean = new StringBuilder(html.Length);
        var at = 0;
        foreach (var kept in Kept().EnumerateMatches(html))
        {
            Append(lean, html.AsSpan(at, kept.Index - at));
            lean.Append(html, kept.Index, kept.Length);
            at = kept.Index + kept.Length;
        }

        Append(lean, html.AsSpan(at));
        return lean.ToString();
    }

    private static void Append(StringBuilder lean, ReadOnlySpan<char> html)
    {
        var (isBlank, isTag, isValue) = (false, false, false);
        foreach (var c in html)
        {
            // Components write values of attributes between double quotation marks, and encode those inside.
            isTag = isValue || (c == '<' || (isTag && c != '>'));
            isValue = isTag && (c == '"' ? !isValue : isValue);
            var blank = !isValue && c is ' ' or '\n' or '\r' or '\t';
            if (!blank || !isBlank)
            {
                lean.Append(blank && c != '\n' ? ' ' : c);
            }

            isBlank = blank;
        }
    }

    [GeneratedRegex(
        "<(?<tag>pre|textarea|script)[ >].*?</\\k<tag>>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Kept();
}
