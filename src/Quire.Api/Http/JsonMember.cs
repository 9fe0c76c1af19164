using System.Text.Json;

namespace Quire.Api.Http;

/// <summary>Members of JSON objects that may hold anything.</summary>
internal static class JsonMember
{
    /// <summary>A member that holds text; null when it is missing or something else.</summary>
    public static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
