using System.Globalization;
using System.Text.Json;
using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.Croissant;

/// <summary>The files as they were uploaded.</summary>
internal static class FileObjects
{
    public static async Task WriteAsync(
        Utf8JsonWriter json,
        ExportedVersion version,
        CroissantIds ids,
        CancellationToken cancellationToken
    )
    {
        var begun = false;
        await foreach (var file in version.Files.WithCancellation(cancellationToken))
        {
            if (!begun)
            {
                begun = true;
                json.WriteStartArray("distribution");
            }

            Write(json, file, ids.Of(file), version.Installation.SiteUrl);
            await json.FlushWhenLargeAsync(cancellationToken);
        }

        if (begun)
        {
            json.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter json, ExportedFile file, string id, string siteUrl)
    {
        var size = file.Original?.Size ?? file.Size;
        json.WriteStartObject();
        json.Text("@type", "cr:FileObject");
        json.Text("@id", id);
        json.Text("name", CroissantIds.NameOf(file));
        json.Text("encodingFormat", TypeOf(file));
        WriteChecksum(json, file);
        // A text to the vocabulary: bytes, where no unit is named.
        json.Text("contentSize", size.ToString(CultureInfo.InvariantCulture));
        json.Text("description", PlainText.Of(file.Description) is { Length: > 0 } text ? text : null);
        var form = file.IsTabular ? "?format=original" : "";
        json.Text("contentUrl", string.Create(CultureInfo.InvariantCulture, $"{siteUrl}/api/access/datafile/{file.Id}{form}"));
        json.WriteEndObject();
    }

    // The registered name of what the product calls text/tsv.
    private static string TypeOf(ExportedFile file) =>
        (file.Original?.ContentType ?? file.ContentType) is var type && type == "text/tsv" ? "text/tab-separated-values" : type;

    // There is one, and it is of these two kinds.
    private static void WriteChecksum(Utf8JsonWriter json, ExportedFile file)
    {
        if (file.Checksum is { Type: "MD5" } shown)
        {
            json.Text("md5", shown.Value);
        }
        else
        {
            json.Text("sha256", file.Checksum is { Type: "SHA-256" } checksum ? checksum.Value : file.Sha256);
        }
    }
}
