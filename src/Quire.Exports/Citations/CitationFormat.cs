namespace Quire.Exports.Citations;

/// <summary>A form in which citations are given.</summary>
/// <param name="Name">Its wire name.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Write">Makes the text.</param>
public sealed record CitationFormat(string Name, string ContentType, Func<CitedWork, string> Write)
{
    private static readonly IReadOnlyList<CitationFormat> All =
    [
        new("EndNote", "text/xml; charset=utf-8", EndNoteCitation.Of),
        new("RIS", "text/plain; charset=utf-8", RisCitation.Of),
        new("BibTeX", "text/plain; charset=utf-8", BibTexCitation.Of),
        new("CSL", "application/json", CslCitation.Of),
        new("Internal", "text/html; charset=utf-8", work => work.Citation.ToHtml()),
    ];

    /// <summary>The form of a name, in any letter case; null for none.</summary>
    public static CitationFormat? Of(string name) =>
        All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
