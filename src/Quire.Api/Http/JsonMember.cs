using System.Globalization;
using System.Text.Json;

namespace Quire.Api.Http;

/// <summary>Members of JSON objects that may hold anything. What is missing is null here, and so is the null of JSON.</summary>
internal static class JsonMember
{
    /// <summary>A member of any kind; null when nothing is said.</summary>
    public static JsonElement? Given(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A member that holds text; null when it is missing or something else.</summary>
    public static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? TextOf(value) : null;

    /// <summary>A member that holds text; null when nothing is said, and what is no text is refused.</summary>
    public static string? Text(JsonElement json, string name, Func<string, Exception> refusal) =>
        Given(json, name) is { } value ? TextOf(value) ?? throw refusal(name) : null;

    /// <summary>A member that is true or false; null when nothing is said, and anything else is refused.</summary>
    /// <param name="json">The object.</param>
    /// <param name="name">The member.</param>
    /// <param name="refusal">The error for what is no truth value.</param>
    /// <param name="worded">Whether the two words as text are meant as well.</param>
    public static bool? Flag(JsonElement json, string name, Func<string, Exception> refusal, bool worded = false) =>
        Given(json, name) is { } value ? FlagOf(value, worded) ?? throw refusal(name) : null;

    /// <summary>A whole number; null when nothing is said, and anything else is refused.</summary>
    /// <param name="json">The object.</param>
    /// <param name="name">The member.</param>
    /// <param name="refusal">The error for what is no whole number of 64 bits.</param>
    /// <param name="worded">Whether a number written as text is meant as well.</param>
    public static long? Number(JsonElement json, string name, Func<string, Exception> refusal, bool worded = false) =>
        Given(json, name) is { } value ? NumberOf(value, worded) ?? throw refusal(name) : null;

    /// <summary>Members of a list; null when nothing is said, and what is no list is refused.</summary>
    public static IReadOnlyList<JsonElement>? List(JsonElement json, string name, Func<string, Exception> refusal) =>
        Given(json, name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()]
        : throw refusal(name);

    /// <summary>A text; null for anything else.</summary>
    public static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>True or false; null for anything else.</summary>
    public static bool? FlagOf(JsonElement value, bool worded = false) =>
        value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String when worded && bool.TryParse(value.GetString(), out var flag) => flag,
            _ => null,
        };

    /// <summary>A whole number of 64 bits; null for anything else.</summary>
    public static long? NumberOf(JsonElement value, bool worded = false) =>
        value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetInt64(out var number) => number,
            JsonValueKind.String when worded && IsNumber(value.GetString()!, out var number) => number,
            _ => null,
        };

    private static bool IsNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out number);
}
