using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.DataCite;

/// <summary>Descriptions of every kind the schema has, as plain text.</summary>
internal static class Texts
{
    private static readonly string[] MethodFields = ["originOfSources", "characteristicOfSources", "accessToSources"];

    public static async Task WriteAsync(XmlOutput xml, ExportedVersion version)
    {
        var metadata = version.Metadata;
        xml.BeginSection("descriptions");
        foreach (var description in version.Descriptions())
        {
            await WriteAsync(xml, "Abstract", description);
        }

        foreach (var software in metadata.Compounds("software"))
        {
            if (software.Text("softwareName") is { } name)
            {
                var number = software.Text("softwareVersion");
                await WriteAsync(xml, "TechnicalInfo", number is null ? name : $"{name}, {number}");
            }
        }

        foreach (var method in MethodFields.SelectMany(metadata.Texts))
        {
            await WriteAsync(xml, "Methods", method);
        }

        foreach (var series in metadata.Compounds("series"))
        {
            var parts = new[] { series.Text("seriesName"), series.Text("seriesInformation") }.OfType<string>();
            await WriteAsync(xml, "SeriesInformation", string.Join(": ", parts));
        }

        await WriteAsync(xml, "Other", metadata.Text("notesText"));
        await WriteAsync(xml, "TechnicalInfo", version.VersionNote);
        await xml.EndSectionAsync();
    }

    private static Task WriteAsync(XmlOutput xml, string type, string? text) =>
        xml.ElementAsync("description", PlainText.Of(text), ("descriptionType", type));
}
