using System.Text.Json;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Datasets;

namespace Quire.Api.Datasets.Reading;

/// <summary>Reads a whole dataset as clients send it for creation.</summary>
internal sealed class DatasetInputReader(VersionInputReader versions)
{
    public VersionInput Read(JsonElement body, Caller caller)
    {
        if (
            body.ValueKind != JsonValueKind.Object
            || !body.TryGetProperty("datasetVersion", out var version)
            || version.ValueKind == JsonValueKind.Null
        )
        {
            throw VersionReadingErrors.VersionMissing();
        }

        CheckFrame(body);
        var input = versions.Read(version);

        // Rows without bytes were the outcome elsewhere; files come by upload.
        return !VersionInputReader.ListsFiles(version)
            ? input
            : throw (caller.IsSuperuser ? VersionReadingErrors.FilesNotInJson() : VersionReadingErrors.FilesNotForYou());
    }

    private static void CheckFrame(JsonElement body)
    {
        if (JsonMember.Text(body, "datasetType") is { } type && type != "dataset")
        {
            throw VersionReadingErrors.DatasetTypeUnknown(type);
        }

        if (JsonMember.Text(body, "metadataLanguage") is { Length: > 0 } language && language != "undefined")
        {
            throw VersionReadingErrors.LanguageNotAllowed();
        }
    }
}
