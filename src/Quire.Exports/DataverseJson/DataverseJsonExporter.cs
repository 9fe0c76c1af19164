using System.Text.Json;
using Quire.Exports.Writing;

namespace Quire.Exports.DataverseJson;

/// <summary>The dataset as the Native API gives it, with the version and all its files inside.</summary>
public sealed class DataverseJsonExporter : IExporter
{
    public string Name => "dataverse_json";

    public string DisplayName => "JSON";

    public string MediaType => "application/json";

    public bool IsHarvestable => true;

    public bool IsVisibleInUserInterface => true;

    public XmlFormat? Xml => null;

    public async Task WriteAsync(ExportedVersion version, Stream output, CancellationToken cancellationToken = default)
    {
        await using var json = JsonOutput.Create(output);
        json.WriteStartObject();
        WriteDataset(json, version);
        json.WriteStartObject("datasetVersion");
        VersionJson.Write(json, version);
        json.WriteStartArray("files");
        await foreach (var file in version.Files.WithCancellation(cancellationToken))
        {
            FileJson.Write(json, file, version);
            await json.FlushWhenLargeAsync(cancellationToken);
        }

        json.WriteEndArray();
        json.Text("citation", version.Citation);
        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private static void WriteDataset(Utf8JsonWriter json, ExportedVersion version)
    {
        json.WriteNumber("id", version.DatasetId);
        json.Text("identifier", version.PersistentId.Identifier);
        json.Text("persistentUrl", version.PersistentUrl);
        json.Text("protocol", version.PersistentId.Protocol);
        json.Text("authority", version.PersistentId.Authority);
        json.Text("separator", "/");
        json.Text("publisher", version.Installation.Name);
        json.Text("publicationDate", version.PublicationDate?.Iso());
        json.Text("storageIdentifier", version.StorageIdentifier);
        json.Number("guestbookId", version.GuestbookId);
        json.Text("metadataLanguage", version.MetadataLanguage);
        json.Text("datasetType", version.DatasetType);
        json.WriteStartArray("locks");
        foreach (var reason in version.Locks)
        {
            json.Item(reason);
        }

        json.WriteEndArray();
    }
}
