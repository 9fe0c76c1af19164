using System.Text.Json;
using Quire.Exports.Writing;

namespace Quire.Exports.DataverseJson;

/// <summary>One element of <c>files</c>: what the version says about the file, and the file.</summary>
internal static class FileJson
{
    public static void Write(Utf8JsonWriter json, ExportedFile file, ExportedVersion version)
    {
        json.WriteStartObject();
        json.Text("description", file.Description);
        json.Text("label", file.Label);
        json.WriteBoolean("restricted", file.Restricted);
        json.Text("directoryLabel", file.DirectoryLabel);
        json.WriteNumber("version", file.Revision);
        json.WriteNumber("datasetVersionId", version.VersionId);
        json.Texts("categories", file.Categories);
        json.WriteStartObject("dataFile");
        WriteDataFile(json, file, version);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDataFile(Utf8JsonWriter json, ExportedFile file, ExportedVersion version)
    {
        json.WriteNumber("id", file.Id);
        json.Text("persistentId", file.PersistentId?.ToString() ?? ""); // clients read an empty text as "has none"
        json.Text("pidURL", file.PersistentUrl);
        json.Text("filename", file.Label);
        json.Text("contentType", file.ContentType);
        json.Text("friendlyType", file.FriendlyType);
        json.WriteNumber("filesize", file.Size);
        json.Text("description", file.Description);
        json.Texts("categories", file.Categories);
        WritePeriod(json, "embargo", "dateAvailable", file.Embargo);
        WritePeriod(json, "retention", "dateUnavailable", file.Retention);
        json.Text("storageIdentifier", file.StorageIdentifier);
        json.Text("originalFileFormat", file.Original?.ContentType);
        json.Text("originalFormatLabel", file.Original?.FormatLabel);
        json.Number("originalFileSize", file.Original?.Size);
        json.Text("originalFileName", file.Original?.Name);
        json.Text("UNF", file.Unf);
        json.WriteNumber("rootDataFileId", file.RootFileId);
        json.Number("previousDataFileId", file.PreviousFileId);
        WriteChecksum(json, file.Checksum);
        json.WriteBoolean("tabularData", file.IsTabular);
        json.Texts("tabularTags", file.TabularTags);
        json.Text("creationDate", file.CreationDate?.Iso());
        json.Text("publicationDate", file.PublicationDate?.Iso());
        json.Text("directoryLabel", file.DirectoryLabel);
        json.Text("lastUpdateTime", version.LastUpdateTime.IsoTime());
        json.WriteBoolean("fileAccessRequest", version.Terms.FileAccessRequest);
    }

    private static void WritePeriod(Utf8JsonWriter json, string name, string dateName, FilePeriod? period)
    {
        if (period is not null)
        {
            json.WriteStartObject(name);
            json.Text(dateName, period.Date.Iso());
            json.Text("reason", period.Reason);
            json.WriteEndObject();
        }
    }

    private static void WriteChecksum(Utf8JsonWriter json, FileChecksum? checksum)
    {
        if (checksum is null)
        {
            return;
        }

        json.Text("md5", checksum.Type == "MD5" ? checksum.Value : null);
        json.WriteStartObject("checksum");
        json.Text("type", checksum.Type);
        json.Text("value", checksum.Value);
        json.WriteEndObject();
    }
}
