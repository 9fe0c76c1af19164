using System.Text.Json;
using Quire.Domain.Access;
using Quire.Domain.Errors;

namespace Quire.Repository.Datasets;

/// <summary>Reads a whole dataset as clients send it for creation.</summary>
public sealed class DatasetInputReader(VersionInputReader versions)
{
    internal async Task<VersionInput> ReadAsync(JsonElement body, Caller caller, CancellationToken ct)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("datasetVersion", out var version) || version.ValueKind == JsonValueKind.Null)
        {
            throw Refuse.BadRequest("Please provide initial version in the dataset json");
        }

        var input = await SaidInFull.WithPrefixAsync("Error parsing Json: ", async () =>
        {
            CheckFrame(body);
            return await versions.ReadAsync(version, ct);
        });
        if (!input.HasFiles)
        {
            return input;
        }

        // Rows without bytes were the outcome elsewhere; files come by upload.
        throw Refuse.BadRequest(caller.IsSuperuser
            ? "Files cannot be created from JSON; upload them."
            : "Only a superuser may add files via this api");
    }

    private static void CheckFrame(JsonElement body)
    {
        if (TermsInputReader.Text(body, "datasetType") is { } type && type != "dataset")
        {
            throw Refuse.BadRequest($"Invalid dataset type: {type}");
        }

        if (TermsInputReader.Text(body, "metadataLanguage") is { Length: > 0 } language && language != "undefined")
        {
            throw Refuse.BadRequest("Specified metadatalanguage not allowed.");
        }
    }
}
