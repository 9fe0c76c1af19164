using System.Globalization;
using System.Text.Json.Nodes;

namespace Quire.Conformance.Tests.Recipes;

/// <summary>Checks answers against the notation of <see cref="Recipe.Shape"/>.</summary>
internal static class Shape
{
    /// <summary>What is wrong; null when it fits.</summary>
    public static string? Misfit(string text, string expectation)
    {
        if (expectation.StartsWith('~'))
        {
            return text.Contains(expectation[1..], StringComparison.Ordinal) ? null : $"no “{expectation[1..]}”";
        }

        var json = Parse(text);
        if (json is null)
        {
            return "no JSON";
        }

        if (expectation.StartsWith('!'))
        {
            return At(json, expectation[1..]) is null ? null : $"{expectation[1..]} is there";
        }

        var split = expectation.IndexOfAny(['=', '~']);
        if (split < 0)
        {
            return At(json, expectation) is null ? $"no {expectation}" : null;
        }

        var (path, wanted) = (expectation[..split], expectation[(split + 1)..]);
        var found = path.EndsWith('#')
            ? (At(json, path[..^1]) as JsonArray)?.Count.ToString(CultureInfo.InvariantCulture)
            : At(json, path)?.ToString();
        var fits =
            found is not null
            && (
                expectation[split] == '='
                    ? string.Equals(found, wanted, StringComparison.Ordinal)
                    : found.Contains(wanted, StringComparison.Ordinal)
            );
        return fits ? null : $"{path} is “{found}”, not “{wanted}”";
    }

    public static JsonNode? At(JsonNode? json, string path)
    {
        foreach (var part in path.Length == 0 ? [] : path.Split('.'))
        {
            json = json switch
            {
                JsonObject o => o[part],
                JsonArray a when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < a.Count =>
                    a[i],
                _ => null,
            };
        }

        return json;
    }

    public static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
