using System.Text;

namespace Quire.Search.Lucene.Highlighting;

/// <summary>Cuts the stretch of a text that shows most matches, at word boundaries, and writes it as HTML.</summary>
internal static class SnippetWriter
{
    private const string Open = "<span class=\"search-term-match\">";
    private const string Close = "</span>";

    /// <param name="text">The text.</param>
    /// <param name="spans">Matches in order, not overlapping, at least one.</param>
    /// <param name="length">Characters wanted; longer when a match alone is.</param>
    public static (int Score, string Snippet) Write(string text, List<(int Start, int End)> spans, int length)
    {
        var (first, count) = Densest(spans, length);
        var start = Begin(text, spans[first].Start, spans[first + count - 1].End, length);
        var lastMatch = spans[first + count - 1].End;
        var end = Math.Max(lastMatch, Finish(text, Math.Max(start + length, lastMatch)));
        var html = new StringBuilder(end - start + count * (Open.Length + Close.Length));
        var at = start;
        for (var i = first; i < spans.Count && spans[i].End <= end; i++)
        {
            Encode(html, text.AsSpan(at, spans[i].Start - at));
            html.Append(Open);
            Encode(html, text.AsSpan(spans[i].Start, spans[i].End - spans[i].Start));
            html.Append(Close);
            at = spans[i].End;
        }
        Encode(html, text.AsSpan(at, end - at));
        return (count, html.ToString());
    }

    private static (int First, int Count) Densest(List<(int Start, int End)> spans, int length)
    {
        var (first, count) = (0, 1);
        for (int i = 0, j = 0; i < spans.Count; i++)
        {
            j = Math.Max(j, i);
            while (j + 1 < spans.Count && spans[j + 1].End - spans[i].Start <= length)
            {
                j++;
            }
            if (j - i + 1 > count)
            {
                (first, count) = (i, j - i + 1);
            }
        }
        return (first, count);
    }

    // As much before the matches as after them, but the beginning of the text whenever it fits.
    private static int Begin(string text, int firstMatch, int lastMatch, int length)
    {
        if (text.Length <= length || lastMatch <= length)
        {
            return 0;
        }
        var start = Math.Max(
            0,
            Math.Min(firstMatch - Math.Max(0, (length - (lastMatch - firstMatch)) / 2), text.Length - length)
        );
        start = Math.Min(start, firstMatch);
        while (start > 0 && start < firstMatch && !char.IsWhiteSpace(text[start - 1]))
        {
            start++;
        }
        return start;
    }

    private static int Finish(string text, int end)
    {
        if (end >= text.Length)
        {
            return text.Length;
        }
        var cut = end;
        while (cut > 0 && !char.IsWhiteSpace(text[cut]) && end - cut < 20)
        {
            cut--;
        }
        if (char.IsWhiteSpace(text[cut]))
        {
            return cut;
        }
        return char.IsLowSurrogate(text[end]) ? end + 1 : end;
    }

    // Snippets are inserted into pages as they are, so the text between the marks must not bring markup of its own.
    private static void Encode(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                _ => html.Append(c),
            };
        }
    }
}
