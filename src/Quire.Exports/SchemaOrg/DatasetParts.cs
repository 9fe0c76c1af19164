using System.Text.Json;
using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.SchemaOrg;

/// <summary>What every format in the words of schema.org says of a dataset.</summary>
internal static class DatasetParts
{
    private const int LongestDescription = 5000; // search engines cut or refuse longer ones

    public static string? Description(ExportedVersion version)
    {
        var text = string.Join('\n', version.Descriptions());
        if (text.Length < LongestDescription)
        {
            return text.Length == 0 ? null : text;
        }

        var cut = text.LastIndexOf(' ', LongestDescription - 4);
        return string.Concat(text.AsSpan(0, cut > 0 ? cut : LongestDescription - 3), "...");
    }

    public static IEnumerable<string> Keywords(ExportedVersion version) =>
        version
            .Metadata.Texts("subject")
            .Concat(version.Metadata.Texts("topicClassification", "topicClassValue"))
            .Concat(version.Metadata.Texts("keyword", "keywordValue"))
            .Select(PlainText.Of);

    public static void WriteCitations(Utf8JsonWriter json, ExportedVersion version)
    {
        var begun = false;
        foreach (var publication in version.Metadata.Compounds("publication"))
        {
            var text = Plain(publication.Text("publicationCitation"));
            var url = WebUri.Normalize(publication.Text("publicationURL"));
            if (text is null && url is null)
            {
                continue;
            }

            if (!begun)
            {
                begun = true;
                json.WriteStartArray("citation");
            }

            json.WriteStartObject();
            json.Text("@type", "CreativeWork");
            json.Text("name", text);
            json.Text("@id", url);
            json.Text("identifier", url);
            json.Text("url", url);
            json.WriteEndObject();
        }

        if (begun)
        {
            json.WriteEndArray();
        }
    }

    /// <summary>Periods as ISO 8601 intervals; <c>..</c> stands for an end nobody gave.</summary>
    public static IEnumerable<string> Periods(ExportedVersion version)
    {
        foreach (var period in version.Metadata.Compounds("timePeriodCovered"))
        {
            var start = IsoDate.TryParse(period.Text("timePeriodCoveredStart"), out var first) ? first.Text : null;
            var end = IsoDate.TryParse(period.Text("timePeriodCoveredEnd"), out var last) ? last.Text : null;
            if (start is not null || end is not null)
            {
                yield return $"{start ?? ".."}/{end ?? ".."}";
            }
        }
    }

    public static IEnumerable<string> Places(ExportedVersion version)
    {
        string[] parts = ["city", "state", "country", "otherGeographicCoverage"];
        return version
            .Metadata.Compounds("geographicCoverage")
            .Select(place => string.Join(", ", parts.Select(part => place.Text(part)).OfType<string>().Select(PlainText.Of)))
            .Where(place => place.Length > 0);
    }

    public static void WriteFunders(Utf8JsonWriter json, ExportedVersion version)
    {
        var funders = version
            .Metadata.Compounds("contributor")
            .Where(c => c.Text("contributorType") == "Funder")
            .Select(c => c.Text("contributorName"))
            .OfType<string>()
            .Concat(version.Metadata.Texts("grantNumber", "grantNumberAgency"))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (funders.Count == 0)
        {
            return;
        }

        json.WriteStartArray("funder");
        foreach (var funder in funders)
        {
            json.WriteStartObject();
            json.Text("@type", "Organization");
            json.Text("name", PlainText.Of(funder));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteNamed(Utf8JsonWriter json, string member, string type, string name, string? url)
    {
        json.WriteStartObject(member);
        json.Text("@type", type);
        json.Text("name", name);
        json.Text("url", url);
        json.WriteEndObject();
    }

    private static string? Plain(string? text) => PlainText.Of(text) is { Length: > 0 } plain ? plain : null;
}
