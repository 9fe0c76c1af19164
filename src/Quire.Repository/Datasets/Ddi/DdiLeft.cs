using System.Globalization;

namespace Quire.Repository.Datasets.Ddi;

/// <summary>Says what of a document was not taken over.</summary>
internal static class DdiLeft
{
    private const int Most = 200;
    private const int Excerpt = 60;

    // They order or date the document itself and describe no data.
    private static readonly string[] OfTheDocument =
    [
        "ID",
        "xml:lang",
        "xml-lang",
        "source",
        "elementVersion",
        "elementVersionDate",
        "ddiLifecycleUrn",
        "ddiCodebookUrn",
        "isIdentifier",
        "cycle",
        "event",
        "level",
        "type",
    ];

    /// <summary>One sentence for each part, at most 200 and how many more there are.</summary>
    public static IReadOnlyList<string> Of(DdiElement root)
    {
        var all = new List<string>();
        foreach (var files in root.Elements.Where(e => e.Name is "fileDscr" or "dataDscr" or "otherMat").GroupBy(e => e.Name))
        {
            all.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{files.Key} (line {files.First().Line}, {files.Count()} in all): files come by upload."
                )
            );
            foreach (var file in files)
            {
                file.TakeWhole();
            }
        }

        foreach (var element in root.Elements)
        {
            Collect(element, all);
        }

        return all.Count <= Most
            ? all
            : [.. all.Take(Most), string.Create(CultureInfo.InvariantCulture, $"and {all.Count - Most} more.")];
    }

    private static void Collect(DdiElement element, List<string> all)
    {
        if (!IsTouched(element))
        {
            if (TextOf(element) is { Length: > 0 } text)
            {
                all.Add(Sentence(element, element.Path, text));
            }

            return;
        }

        foreach (var (name, text) in Described(element))
        {
            all.Add(Sentence(element, $"{element.Path}/@{name}", text));
        }

        if (!element.IsTaken && Own(element) is { Length: > 0 } own)
        {
            all.Add(Sentence(element, element.Path, own));
        }

        foreach (var inner in element.Elements)
        {
            Collect(inner, all);
        }
    }

    private static bool IsTouched(DdiElement element) => element.IsTaken || element.Elements.Any(IsTouched);

    private static IEnumerable<KeyValuePair<string, string>> Described(DdiElement element) =>
        element.AttributesLeft.Where(a => !OfTheDocument.Contains(a.Key));

    private static string Own(DdiElement element) => string.Concat(element.Content.OfType<string>()).Trim();

    private static string TextOf(DdiElement element) =>
        string.Join(
            ' ',
            Described(element)
                .Select(a => a.Value.Trim())
                .Append(Own(element))
                .Concat(element.Elements.Select(TextOf))
                .Where(t => t.Length > 0)
        );

    private static string Sentence(DdiElement element, string path, string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var shown = line.Length > Excerpt ? $"{string.Concat(line.EnumerateRunes().Take(Excerpt))}…" : line;
        return string.Create(CultureInfo.InvariantCulture, $"{path} (line {element.Line}): no field holds \"{shown}\".");
    }
}
