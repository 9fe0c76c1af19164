using System.Globalization;
using Quire.Domain.Metadata;
using Quire.Exports.Writing;

namespace Quire.Exports.Ddi;

/// <summary>What a study is about: subjects, abstracts, times, places, units.</summary>
internal static class StudyScope
{
    private static readonly string[] Places = ["city", "state", "otherGeographicCoverage"];

    private static readonly (string Element, string Field)[] Bounds =
    [
        ("westBL", "westLongitude"),
        ("eastBL", "eastLongitude"),
        ("southBL", "southLatitude"),
        ("northBL", "northLatitude"),
    ];

    public static async Task WriteAsync(XmlOutput xml, ExportedVersion version)
    {
        var metadata = version.Metadata;
        xml.BeginSection("stdyInfo");
        await WriteSubjectsAsync(xml, metadata);
        foreach (var description in metadata.Compounds("dsDescription"))
        {
            await xml.ElementAsync(
                "abstract",
                description.Text("dsDescriptionValue"),
                ("date", description.Text("dsDescriptionDate"))
            );
        }

        await WriteCoverageAsync(xml, metadata);
        await xml.ElementAsync("notes", metadata.Text("notesText"));
        await xml.EndSectionAsync();
    }

    private static async Task WriteSubjectsAsync(XmlOutput xml, MetadataDocument metadata)
    {
        xml.BeginSection("subject");
        foreach (var subject in metadata.Texts("subject"))
        {
            await xml.ElementAsync("keyword", subject, ("xml:lang", "en"));
        }

        foreach (var keyword in metadata.Compounds("keyword"))
        {
            await xml.ElementAsync(
                "keyword",
                keyword.Text("keywordValue"),
                ("vocab", keyword.Text("keywordVocabulary")),
                ("vocabURI", keyword.Text("keywordVocabularyURI"))
            );
        }

        foreach (var topic in metadata.Compounds("topicClassification"))
        {
            await xml.ElementAsync(
                "topcClas",
                topic.Text("topicClassValue"),
                ("vocab", topic.Text("topicClassVocab")),
                ("vocabURI", topic.Text("topicClassVocabURI"))
            );
        }

        await xml.EndSectionAsync();
    }

    private static async Task WriteCoverageAsync(XmlOutput xml, MetadataDocument metadata)
    {
        xml.BeginSection("sumDscr");
        await WritePeriodsAsync(xml, metadata, "timePeriodCovered", "timePrd");
        await WritePeriodsAsync(xml, metadata, "dateOfCollection", "collDate");
        await xml.ElementsAsync("nation", metadata.Texts("geographicCoverage", "country"));
        foreach (var place in metadata.Compounds("geographicCoverage"))
        {
            await xml.ElementsAsync("geogCover", Places.Select(place.Text).OfType<string>());
        }

        await xml.ElementsAsync("geogUnit", metadata.Texts("geographicUnit"));
        await WriteBoxAsync(xml, metadata);
        await xml.ElementsAsync("anlyUnit", metadata.Texts("unitOfAnalysis"));
        await xml.ElementsAsync("universe", metadata.Texts("universe"));
        await xml.ElementsAsync("dataKind", metadata.Texts("kindOfData"));
        await xml.EndSectionAsync();
    }

    private static async Task WritePeriodsAsync(XmlOutput xml, MetadataDocument metadata, string field, string element)
    {
        foreach (var (i, period) in metadata.Compounds(field).Index())
        {
            await WriteEndAsync("start", "Start");
            await WriteEndAsync("end", "End");

            Task WriteEndAsync(string name, string child)
            {
                var date = period.Text(field + child);
                var cycle = string.Create(CultureInfo.InvariantCulture, $"P{i + 1}");
                return xml.ElementAsync(element, date, ("cycle", cycle), ("event", name), ("date", date));
            }
        }
    }

    // There is room for one, and it has all four sides.
    private static async Task WriteBoxAsync(XmlOutput xml, MetadataDocument metadata)
    {
        var box = metadata
            .Compounds("geographicBoundingBox")
            .FirstOrDefault(b => Array.TrueForAll(Bounds, side => b.Text(side.Field) is not null));
        if (box is null)
        {
            return;
        }

        await xml.StartAsync("geoBndBox");
        foreach (var (element, field) in Bounds)
        {
            await xml.ElementAsync(element, box.Text(field));
        }

        await xml.EndAsync();
    }
}
