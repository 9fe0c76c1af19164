using System.Globalization;
using Quire.Exports.Writing;

namespace Quire.Exports.Ddi;

/// <summary>What codebooks of either form say of the file a table is in.</summary>
internal static class TableNotes
{
    public static async Task DimensionsAsync(XmlOutput xml, long rows, int variables)
    {
        await xml.StartAsync("dimensns");
        await xml.ElementAsync("caseQnty", rows.ToString(CultureInfo.InvariantCulture));
        await xml.ElementAsync("varQnty", variables.ToString(CultureInfo.InvariantCulture));
        await xml.EndAsync();
    }

    public static Task FingerprintAsync(XmlOutput xml, string? unf) =>
        NoteAsync(xml, unf, "VDC:UNF", "Universal Numeric Fingerprint");

    public static async Task TagsAsync(XmlOutput xml, IEnumerable<string> tags)
    {
        foreach (var tag in tags)
        {
            await NoteAsync(xml, tag, "DATAVERSE:TAG", "Data File Tag");
        }
    }

    public static Task DescriptionAsync(XmlOutput xml, string? description) =>
        NoteAsync(xml, description, "DATAVERSE:FILEDESC", "DataFile Description");

    private static Task NoteAsync(XmlOutput xml, string? text, string type, string subject) =>
        xml.ElementAsync("notes", text, ("level", "file"), ("type", type), ("subject", subject));
}
