using System.Net;
using System.Text;

namespace Quire.Repository.Datasets.Ddi;

/// <summary>The text of an element: in one line, or with the little markup that descriptions have.</summary>
internal static class DdiText
{
    /// <summary>The text in one line, without markup. Takes the element and what its text consists of.</summary>
    public static string Line(DdiElement element)
    {
        var text = new StringBuilder();
        Plain(element, text);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The text with its lines and markup. Takes the element and what its text consists of.</summary>
    public static string Prose(DdiElement element)
    {
        var text = new StringBuilder();
        Write(element, text);
        return Lined(text.ToString());
    }

    private static void Plain(DdiElement element, StringBuilder text)
    {
        element.Take();
        foreach (var part in element.Content)
        {
            if (part is DdiElement inner)
            {
                // Elements such as p and itm part what they stand between.
                text.Append(' ');
                Plain(inner, text);
                text.Append(' ');
            }
            else
            {
                text.Append((string)part);
            }
        }
    }

    private static void Write(DdiElement element, StringBuilder text)
    {
        element.Take();
        foreach (var part in element.Content)
        {
            if (part is string said)
            {
                text.Append(said);
                continue;
            }

            var inner = (DdiElement)part;
            if (inner.Name == "citation")
            {
                text.Append(DdiCitedText.Of(inner));
                continue;
            }

            var (before, after) = MarkupOf(inner);
            text.Append(before);
            Write(inner, text);
            text.Append(after);
        }
    }

    private static (string Before, string After) MarkupOf(DdiElement element) =>
        element.Name switch
        {
            "p" or "head" or "div" => ("<p>", "</p>"),
            "br" => ("<br>", ""),
            "emph" or "em" or "i" => ("<em>", "</em>"),
            "hi" or "b" or "strong" => ("<strong>", "</strong>"),
            "ExtLink" or "a" or "A" => LinkOf(element),
            "list" => element.Take("type") == "ordered" ? ("<ol>", "</ol>") : ("<ul>", "</ul>"),
            "ul" => ("<ul>", "</ul>"),
            "ol" => ("<ol>", "</ol>"),
            "itm" or "li" => ("<li>", "</li>"),
            _ => (" ", " "),
        };

    private static (string Before, string After) LinkOf(DdiElement link)
    {
        if ((link.Take("URI") ?? link.Take("HREF") ?? link.Take("href")) is not { } address)
        {
            return ("", "");
        }

        var target = WebUtility.HtmlEncode(address);
        var isBlank = link.Content.All(c => c is string text && string.IsNullOrWhiteSpace(text));
        return ($"<a href=\"{target}\">{(isBlank ? target : "")}", "</a>");
    }

    // Documents are indented; lines stay, the blanks around them do not.
    private static string Lined(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim(' ', '\t'))).Trim();
}
