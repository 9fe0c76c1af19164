using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Quire.Api.Http;

/// <summary>
/// Says where JSON is not of the form a wire type has, and how. The serializer says so with the names of types of this program,
/// which tell nothing to whoever wrote the body.
/// </summary>
internal static class JsonMisfit
{
    /// <summary>The first thing wrong; null when nothing is.</summary>
    public static string? Find(JsonElement json, JsonTypeInfo form) => Find(json, form, "$");

    private static string? Find(JsonElement json, JsonTypeInfo form, string path) =>
        json.ValueKind == JsonValueKind.Null && !form.Type.IsValueType
            ? null
            : (form.Kind, json.ValueKind) switch
            {
                (JsonTypeInfoKind.Object, JsonValueKind.Object) => InObject(json, form, path),
                (JsonTypeInfoKind.Dictionary, JsonValueKind.Object) => InMembers(json, Of(form, form.ElementType!), path),
                (JsonTypeInfoKind.Enumerable, JsonValueKind.Array) => InItems(json, Of(form, form.ElementType!), path),
                (JsonTypeInfoKind.None, _) => InValue(json, form, path),
                _ => WrongKind(path),
            };

    private static string? InObject(JsonElement json, JsonTypeInfo form, string path)
    {
        var members = form.Properties.ToDictionary(p => p.Name, StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            // A member with a converter of its own is read by that alone.
            if (
                members.TryGetValue(member.Name, out var known)
                && known.CustomConverter is null
                && Find(member.Value, Of(form, known.PropertyType), Below(path, member.Name)) is { } problem
            )
            {
                return problem;
            }
        }

        var missing = form.Properties.Where(p => p.IsRequired && !json.TryGetProperty(p.Name, out _)).Select(p => $"'{p.Name}'");
        return string.Join(", ", missing) is { Length: > 0 } names ? $"missing: {names}." : null;
    }

    private static string? InMembers(JsonElement json, JsonTypeInfo form, string path) =>
        json.EnumerateObject().Select(m => Find(m.Value, form, Below(path, m.Name))).FirstOrDefault(p => p is not null);

    private static string? InItems(JsonElement json, JsonTypeInfo form, string path) =>
        json.EnumerateArray().Select((item, i) => Find(item, form, $"{path}[{i}]")).FirstOrDefault(p => p is not null);

    private static string? InValue(JsonElement json, JsonTypeInfo form, string path)
    {
        try
        {
            _ = json.Deserialize(form);
            return null;
        }
        catch (JsonException)
        {
            return WrongKind(path);
        }
    }

    private static string WrongKind(string path) => $"the value at {path} is not of the kind expected there.";

    private static JsonTypeInfo Of(JsonTypeInfo form, Type type) => form.Options.GetTypeInfo(type);

    // As JSON paths write names that are more than letters.
    private static string Below(string path, string name) =>
        name.All(char.IsAsciiLetterOrDigit) ? $"{path}.{name}" : $"{path}['{name}']";
}
