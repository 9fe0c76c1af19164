using System.Text.Json;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Datasets;

namespace Quire.Api.Datasets.Reading;

/// <summary>Reads a whole dataset as clients send it for creation.</summary>
internal sealed class DatasetInputReader(VersionInputReader versions)
{
    public VersionInput Read(JsonElement body, Caller caller)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("datasetVersion", out var version) || version.ValueKind == JsonValueKind.Null)
        {
            throw Refuse.BadRequest("Please provide initial version in the dataset json");
        }

        var input = InputReading.Prefixed(JsonBody.Prefix, () =>
        {
            CheckFrame(body);
            return versions.Read(version);
        });

        // Rows without bytes were the outcome elsewhere; files come by upload.
        return !VersionInputReader.ListsFiles(version) ? input : throw Refuse.BadRequest(caller.IsSuperuser
            ? "Files cannot be created from JSON; upload them."
            : "Only a superuser may add files via this api");
    }

    private static void CheckFrame(JsonElement body)
    {
        if (JsonMember.Text(body, "datasetType") is { } type && type != "dataset")
        {
            throw Refuse.BadRequest($"Invalid dataset type: {type}");
        }

        if (JsonMember.Text(body, "metadataLanguage") is { Length: > 0 } language && language != "undefined")
        {
            throw Refuse.BadRequest("Specified metadatalanguage not allowed.");
        }
    }
}
