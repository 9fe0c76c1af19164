namespace Quire.Repository.Datasets.Ddi;

/// <summary>A citation within a text, in one line: what was written of it, or its title and where it is held.</summary>
internal static class DdiCitedText
{
    public static string Of(DdiElement citation)
    {
        var said = citation.All("biblCit").Concat(citation.All("titlStmt").SelectMany(t => t.All("titl"))).Select(DdiText.Line);
        var held = citation
            .All("holdings")
            .Select(h => string.Join(' ', new[] { DdiText.Line(h), h.Take("URI") }.Where(t => !string.IsNullOrEmpty(t))));
        var (title, holdings) = (string.Join(' ', said), string.Join(", ", held.Where(h => h.Length > 0)));
        return holdings.Length == 0 ? title : $"{title} ({holdings})";
    }
}
