using System.Text.Json;

namespace Quire.Api.Datasets.Reading.LinkedData;

/// <summary>Reads the values of linked data, in the forms JSON-LD allows.</summary>
internal static class LinkedDataValues
{
    /// <summary>The values of a member: one, or those of a list or set.</summary>
    public static IEnumerable<JsonElement> Of(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => [],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Of),
            JsonValueKind.Object when Inner(value, "@list", "@set") is { } items => Of(items),
            _ => [value],
        };

    /// <summary>The value of a member that has one at most; null when it has none.</summary>
    /// <param name="value">The member.</param>
    /// <param name="term">What it says, for the refusal of several.</param>
    public static JsonElement? Single(JsonElement value, string term) =>
        Of(value).Take(2).ToList() switch
        {
            [] => null,
            [var one] => one,
            _ => throw LinkedDataErrors.Several(term),
        };

    /// <summary>A value as text; null when it is none.</summary>
    public static string? Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Object when Inner(value, "@value", "@id") is { ValueKind: not JsonValueKind.Object } inner => Text(
                inner
            ),
            _ => null,
        };

    private static JsonElement? Inner(JsonElement value, string name, string otherwise) =>
        value.TryGetProperty(name, out var inner) || value.TryGetProperty(otherwise, out inner) ? inner : null;
}
