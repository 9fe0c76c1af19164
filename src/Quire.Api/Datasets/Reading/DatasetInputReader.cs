using System.Text.Json;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Datasets;

namespace Quire.Api.Datasets.Reading;

/// <summary>Reads a whole dataset as clients send it for creation.</summary>
/// <param name="versions">Reads the version in it.</param>
/// <param name="types">Names of the types there are.</param>
internal sealed class DatasetInputReader(VersionInputReader versions, IReadOnlyList<string> types)
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

        var type = TypeOf(body);
        var input = versions.Read(version) with
        {
            DatasetType = type,
            MetadataLanguage = JsonMember.Text(body, "metadataLanguage"),
        };

        // Rows without bytes were the outcome elsewhere; files come by upload.
        return !VersionInputReader.ListsFiles(version)
            ? input
            : throw (caller.IsSuperuser ? VersionReadingErrors.FilesNotInJson() : VersionReadingErrors.FilesNotForYou());
    }

    private string? TypeOf(JsonElement body) =>
        JsonMember.Text(body, "datasetType") switch
        {
            null => null,
            { } type when types.Contains(type) => type,
            { } type => throw VersionReadingErrors.DatasetTypeUnknown(type),
        };
}
