using Quire.Api.Http;
using Quire.Contracts.Collections;
using Quire.Repository.Collections;
using Quire.Repository.Data.Collections;

namespace Quire.Api.Collections.Reading;

/// <summary>Reads what a request says about a collection.</summary>
internal static class CollectionInputReader
{
    /// <summary>A collection to be made, which has a name of its own.</summary>
    public static async Task<CollectionInput> NewAsync(Call call)
    {
        var body = await ReadAsync(call);
        MustHave("alias", body.Alias);
        MustHave("name", body.Name);
        return CollectionJson.Read(body);
    }

    /// <summary>What of a collection is to be changed.</summary>
    public static async Task<CollectionInput> ChangesAsync(Call call) => CollectionJson.Read(await ReadAsync(call));

    /// <summary>Rules for metadata fields.</summary>
    public static async Task<IReadOnlyList<InputLevel>> LevelsAsync(Call call) =>
        [.. (await JsonBody.ReadAsync<IReadOnlyList<InputLevelResponse>>(call.Http.Request, call.Aborted)).Select(LevelOf)];

    private static InputLevel LevelOf(InputLevelResponse level) =>
        new(
            level.DatasetFieldTypeName ?? throw CollectionRequestErrors.FieldMissing("datasetFieldTypeName"),
            level.Required,
            level.Include,
            level.DisplayOnCreate
        );

    private static async Task<CollectionRequest> ReadAsync(Call call)
    {
        var body = await JsonBody.ReadAsync<CollectionRequest>(call.Http.Request, call.Aborted);
        if (body.Contacts?.Any(c => c.ContactEmail is null) == true)
        {
            throw CollectionRequestErrors.FieldMissing("contactEmail");
        }

        return body;
    }

    private static void MustHave(string field, string? value)
    {
        if (value is null)
        {
            throw CollectionRequestErrors.FieldMissing(field);
        }
    }
}
