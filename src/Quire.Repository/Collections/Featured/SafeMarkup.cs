using AngleSharp.Dom;
using Ganss.Xss;

namespace Quire.Repository.Collections.Featured;

/// <summary>Takes out of HTML people wrote what could act in the browser of whoever reads it.</summary>
public static class SafeMarkup
{
    /// <summary>Tags whose words are none for people.</summary>
    public static IReadOnlyList<string> Scripts { get; } = ["script", "style", "template", "noscript", "iframe", "object"];

    /// <summary>
    /// Makes what cleans HTML; it keeps nothing between texts. Tags that are not allowed go, their words stay; links lead to the
    /// web, to files or to mail.
    /// </summary>
    /// <param name="tags">Tags that stay, with blanks between them.</param>
    /// <param name="attributes">Attributes that stay.</param>
    /// <param name="addresses">Those of them that hold addresses.</param>
    /// <param name="wordless">Tags whose words go with them.</param>
    /// <param name="tidy">Finishes each element that stays.</param>
    public static HtmlSanitizer Cleaner(
        string tags,
        IEnumerable<string> attributes,
        IEnumerable<string> addresses,
        IReadOnlyList<string> wordless,
        Action<IElement> tidy
    )
    {
        var sanitizer = new HtmlSanitizer(
            new HtmlSanitizerOptions
            {
                AllowedTags = Set(tags.Split(' ')),
                AllowedAttributes = Set(attributes),
                AllowedSchemes = Set(["http", "https", "ftp", "mailto"]),
                UriAttributes = Set(addresses),
            }
        )
        {
            KeepChildNodes = true,
        };
        sanitizer.RemovingTag += (_, e) =>
        {
            if (wordless.Contains(e.Tag.LocalName, StringComparer.Ordinal))
            {
                e.Tag.TextContent = "";
            }
        };
        sanitizer.PostProcessNode += (_, e) =>
        {
            if (e.Node is IElement element)
            {
                tidy(element);
            }
        };
        return sanitizer;
    }

    private static HashSet<string> Set(IEnumerable<string> names) => new(names, StringComparer.OrdinalIgnoreCase);
}
