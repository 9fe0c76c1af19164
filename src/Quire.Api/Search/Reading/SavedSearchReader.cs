using System.Text.Json;
using Quire.Api.Http;
using Quire.Repository.Operations;
using Quire.Repository.Search.Saved;

namespace Quire.Api.Search.Reading;

/// <summary>Reads a search to be saved.</summary>
internal static class SavedSearchReader
{
    public static async Task<Input<SavedSearchInput>> ReadAsync(Call call)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        var json = body.RootElement;
        return InputReading.Of(() =>
            json.ValueKind == JsonValueKind.Object
                ? new SavedSearchInput(
                    Number(json, "creatorId"),
                    Text(Member(json, "query"), "query"),
                    Number(json, "definitionPointId"),
                    Filters(json)
                )
                : throw SavedSearchReadingErrors.NoObject()
        );
    }

    private static JsonElement Member(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value : throw SavedSearchReadingErrors.Missing(name);

    private static long Number(JsonElement json, string name) =>
        JsonMember.NumberOf(Member(json, name)) ?? throw SavedSearchReadingErrors.NoNumber(name);

    private static string Text(JsonElement value, string name) =>
        JsonMember.TextOf(value) ?? throw SavedSearchReadingErrors.NoText(name);

    private static List<string> Filters(JsonElement json)
    {
        const string Name = "filterQueries";
        return [.. (JsonMember.List(json, Name, SavedSearchReadingErrors.NoText) ?? []).Select(f => Text(f, Name))];
    }
}
