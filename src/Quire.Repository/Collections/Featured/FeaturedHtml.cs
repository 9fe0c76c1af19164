using AngleSharp.Dom;
using Ganss.Xss;

namespace Quire.Repository.Collections.Featured;

/// <summary>
/// Cleans the HTML of featured items of everything that could act in the browser of whoever reads it. Text, lists, headings,
/// links, pictures and image maps stay, with their classes; links open elsewhere and tell nobody where they were followed from.
/// </summary>
internal static class FeaturedHtml
{
    private const string Tags =
        "a b blockquote br cite code dd dl dt em i li ol p pre q small span strike strong sub sup u ul img h1 h2 h3 kbd hr s del map area";

    private static readonly Dictionary<string, string[]> Attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["a"] = ["href"],
        ["blockquote"] = ["cite"],
        ["q"] = ["cite"],
        ["img"] = ["align", "alt", "height", "src", "title", "width", "usemap"],
        ["map"] = ["name"],
        ["area"] = ["shape", "coords", "href", "title", "alt"],
    };

    // Made once: it keeps nothing between texts.
    private static readonly HtmlSanitizer Sanitizer = SafeMarkup.Cleaner(
        Tags,
        Attributes.Values.SelectMany(a => a).Append("class"),
        ["href", "src", "cite"],
        SafeMarkup.Scripts,
        Tidy
    );

    public static string Clean(string html) => Sanitizer.Sanitize(html);

    private static void Tidy(IElement element)
    {
        var own = Attributes.GetValueOrDefault(element.LocalName, []);
        foreach (var name in element.Attributes.Select(a => a.Name).ToList())
        {
            if (name != "class" && !own.Contains(name))
            {
                element.RemoveAttribute(name);
            }
        }

        if (element.LocalName == "a")
        {
            element.SetAttribute("target", "_blank");
            element.SetAttribute("rel", "noopener noreferrer nofollow");
        }
    }
}
