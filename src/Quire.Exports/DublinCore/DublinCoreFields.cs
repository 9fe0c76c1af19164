using Quire.Domain.Metadata;
using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.DublinCore;

/// <summary>What the two Dublin Core formats share.</summary>
internal static class DublinCoreFields
{
    private static readonly string[] PlaceParts = ["country", "state", "city", "otherGeographicCoverage"];

    /// <summary>What identifies the dataset: title, identifier, creators, publisher.</summary>
    public static async Task WriteHeadAsync(XmlOutput xml, ExportedVersion version)
    {
        await xml.ElementAsync("title", version.Metadata.Text("title"));
        await xml.ElementAsync("identifier", version.PersistentUrl);
        await xml.ElementsAsync("creator", version.Metadata.Texts("author", "authorName"));
        await xml.ElementAsync("publisher", version.Installation.Name);
    }

    /// <summary>What it is about: descriptions, subjects and keywords, languages.</summary>
    public static async Task WriteAboutAsync(XmlOutput xml, ExportedVersion version)
    {
        await xml.ElementsAsync("description", version.Descriptions());
        await xml.ElementsAsync("subject", version.Metadata.Texts("subject"));
        await xml.ElementsAsync("subject", version.Metadata.Texts("keyword", "keywordValue"));
        await xml.ElementsAsync("language", version.Metadata.Texts("language"));
    }

    public static async Task WriteContributorsAsync(XmlOutput xml, ExportedVersion version)
    {
        await xml.ElementAsync("contributor", version.Metadata.Text("depositor"));
        await xml.ElementsAsync("contributor", version.Metadata.Texts("contributor", "contributorName"));
    }

    /// <summary>Related publications as one text each, with the DCMI term nearest to their relation.</summary>
    public static IEnumerable<(string Term, string Text)> Publications(ExportedVersion version)
    {
        foreach (var publication in version.Metadata.Compounds("publication"))
        {
            string?[] parts =
            [
                PlainText.Of(publication.Text("publicationCitation")),
                publication.Text("publicationIDType"),
                publication.Text("publicationIDNumber"),
                publication.Text("publicationURL"),
            ];
            var text = string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));
            if (text.Length > 0)
            {
                yield return (TermFor(publication.Text("publicationRelationType")), text);
            }
        }
    }

    /// <summary>Start and end of every period, each by itself, as deposited.</summary>
    public static IEnumerable<string> PeriodEnds(ExportedVersion version) =>
        BothPeriods(version).SelectMany(p => new[] { p.Start, p.End }).OfType<string>();

    /// <summary>Every period as <c>start/end</c>.</summary>
    public static IEnumerable<string> Periods(ExportedVersion version) =>
        BothPeriods(version).Where(p => p.Start is not null || p.End is not null).Select(p => $"{p.Start}/{p.End}");

    /// <summary>Every part of every place by itself.</summary>
    public static IEnumerable<string> PlaceNames(ExportedVersion version) =>
        version.Metadata.Compounds("geographicCoverage").SelectMany(Parts);

    /// <summary>Every place as one text, from country to city.</summary>
    public static IEnumerable<string> Places(ExportedVersion version) =>
        version.Metadata.Compounds("geographicCoverage").Select(place => string.Join(", ", Parts(place)));

    private static IEnumerable<string> Parts(CompoundValue place) => PlaceParts.Select(part => place.Text(part)).OfType<string>();

    private static IEnumerable<(string? Start, string? End)> BothPeriods(ExportedVersion version)
    {
        foreach (var field in (string[])["timePeriodCovered", "dateOfCollection"])
        {
            foreach (var period in version.Metadata.Compounds(field))
            {
                yield return (period.Text(field + "Start"), period.Text(field + "End"));
            }
        }
    }

    // Only isReferencedBy and references have a counterpart among the DCMI terms.
    private static string TermFor(string? relation) =>
        relation switch
        {
            null or "IsReferencedBy" or "IsCitedBy" => "isReferencedBy",
            "References" or "Cites" => "references",
            _ => "relation",
        };
}
