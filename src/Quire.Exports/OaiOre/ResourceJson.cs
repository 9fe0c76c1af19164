using System.Text.Json;
using Quire.Exports.Writing;

namespace Quire.Exports.OaiOre;

/// <summary>
/// One file of the map. A tabular file appears as the upload it was made from, for that is what an archive keeps and what the
/// checksum is of.
/// </summary>
internal static class ResourceJson
{
    public static string IdOf(ExportedFile file, ExportedVersion version) =>
        file.PersistentId?.ToString() ?? $"{version.Installation.SiteUrl}/file.xhtml?fileId={file.Id}";

    public static void Write(Utf8JsonWriter json, ExportedFile file, ExportedVersion version)
    {
        json.WriteStartObject();
        json.Text("schema:description", file.Description);
        json.Text("schema:name", file.Original?.Name ?? file.Label);
        json.WriteBoolean("dvcore:restricted", file.Restricted);
        WritePeriod(json, "dvcore:embargoed", "dvcore:dateAvailable", file.Embargo);
        WritePeriod(json, "dvcore:retained", "dvcore:dateUnavailable", file.Retention);
        json.Text("dvcore:directoryLabel", file.DirectoryLabel);
        json.WriteNumber("schema:version", file.Revision);
        json.WriteNumber("dvcore:datasetVersionId", version.VersionId);
        json.Texts("dvcore:categories", file.Categories);
        json.Text("@id", IdOf(file, version));
        json.Text("schema:sameAs", DownloadUrl(file, version));
        json.Text("@type", "ore:AggregatedResource");
        json.Text("schema:fileFormat", file.Original?.ContentType ?? file.ContentType);
        json.WriteNumber("dvcore:filesize", file.Original?.Size ?? file.Size);
        json.Text("dvcore:storageIdentifier", file.StorageIdentifier);
        json.Text("dvcore:currentIngestedName", file.Original?.Name is null ? null : file.Label);
        json.Text("dvcore:UNF", file.Unf);
        json.WriteNumber("dvcore:rootDataFileId", file.RootFileId);
        json.Number("dvcore:previousDataFileId", file.PreviousFileId);
        WriteChecksum(json, file.Checksum);
        json.Texts("dvcore:tabularTags", file.TabularTags);
        json.WriteEndObject();
    }

    private static string DownloadUrl(ExportedFile file, ExportedVersion version)
    {
        var address = $"{version.Installation.SiteUrl}/api/access/datafile/";
        return file.PersistentId is { } pid
            ? $"{address}:persistentId?persistentId={pid}{(file.IsTabular ? "&format=original" : "")}"
            : $"{address}{file.Id}{(file.IsTabular ? "?format=original" : "")}";
    }

    private static void WritePeriod(Utf8JsonWriter json, string name, string dateName, FilePeriod? period)
    {
        if (period is not null)
        {
            json.WriteStartObject(name);
            json.Text(dateName, period.Date.Iso());
            json.Text("dvcore:reason", period.Reason);
            json.WriteEndObject();
        }
    }

    private static void WriteChecksum(Utf8JsonWriter json, FileChecksum? checksum)
    {
        if (checksum is not null)
        {
            json.WriteStartObject("dvcore:checksum");
            json.Text("@type", checksum.TypeUri);
            json.Text("@value", checksum.Value);
            json.WriteEndObject();
        }
    }
}
