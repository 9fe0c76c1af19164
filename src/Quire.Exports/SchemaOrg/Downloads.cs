using System.Text.Json;
using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.SchemaOrg;

/// <summary>The files, as downloads.</summary>
internal static class Downloads
{
    public static async Task WriteAsync(Utf8JsonWriter json, ExportedVersion version, CancellationToken cancellationToken)
    {
        var begun = false;
        await foreach (var file in version.Files.WithCancellation(cancellationToken))
        {
            if (!begun)
            {
                begun = true;
                json.WriteStartArray("distribution");
            }

            Write(json, file, version);
            await json.FlushWhenLargeAsync(cancellationToken);
        }

        if (begun)
        {
            json.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter json, ExportedFile file, ExportedVersion version)
    {
        json.WriteStartObject();
        json.Text("@type", "DataDownload");
        json.Text("name", file.Label);
        json.Text("encodingFormat", file.ContentType);
        json.WriteNumber("contentSize", file.Size);
        json.Text("description", PlainText.Of(file.Description) is { Length: > 0 } text ? text : null);
        json.Text("conditionsOfAccess", file.Restricted ? "Restricted" : null);
        json.Text("@id", file.PersistentUrl);
        json.Text("identifier", file.PersistentUrl);
        if (!version.HideDownloadUrls)
        {
            json.Text("contentUrl", $"{version.Installation.SiteUrl}/api/access/datafile/{file.Id}");
        }

        json.WriteEndObject();
    }
}
