using System.Text.Json;
using System.Text.Json.Nodes;

namespace Quire.Testing;

/// <summary>
/// Compares JSON with a schema of the API document, and more strictly than readers have to: a member that the schema does not
/// name is wrong too, since nobody who reads the document would know of it.
/// </summary>
public sealed class DescribedSchema(JsonNode document)
{
    /// <summary>What the committed document says.</summary>
    public static DescribedSchema Committed { get; } =
        new(JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "api", "openapi.json")))!);

    /// <summary>Every operation that answers JSON when it succeeds, with the schema of it.</summary>
    public IReadOnlyDictionary<string, JsonNode> Answers { get; } =
        Media(document).ToDictionary(m => m.Operation, m => m.Media["schema"]!, StringComparer.Ordinal);

    /// <summary>The examples of those answers.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Examples { get; } =
        Media(document).ToDictionary(m => m.Operation, m => m.Media["example"], StringComparer.Ordinal);

    /// <summary>Where a value is not of the form of a schema, each with its place.</summary>
    public IEnumerable<string> Differences(JsonNode schema, JsonNode? value, string place = "$")
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            return Differences(document["components"]!["schemas"]![reference.Split('/')[^1]]!, value, place);
        }

        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray choices)
        {
            var tried = choices
                .Where(c => c!["type"]?.ToString() != "null" || value is null)
                .Select(c => Differences(c!, value, place).ToList())
                .ToList();
            return tried.MinBy(t => t.Count) ?? [];
        }

        if (schema["allOf"] is JsonArray parts)
        {
            return parts.SelectMany(p => Differences(p!, value, place));
        }

        var kinds = schema["type"] switch
        {
            JsonArray several => several.Select(k => k!.GetValue<string>()).ToList(),
            JsonValue one => [one.GetValue<string>()],
            _ => [],
        };
        return kinds.Count > 0 && !kinds.Exists(k => Is(value, k))
                ? [$"{place} is {KindOf(value)} and not {string.Join(" or ", kinds)}"]
            : value is JsonObject members ? OfMembers(schema, members, place)
            : value is JsonArray items && schema["items"] is { } item ? items.SelectMany(i => Differences(item, i, $"{place}[]"))
            : [];
    }

    private IEnumerable<string> OfMembers(JsonNode schema, JsonObject members, string place)
    {
        var named = schema["properties"] as JsonObject;
        var others = schema["additionalProperties"];
        if (named is null && others is null)
        {
            return [];
        }

        return (schema["required"] as JsonArray ?? [])
            .Select(r => r!.GetValue<string>())
            .Where(r => !members.ContainsKey(r))
            .Select(r => $"{place}.{r} is missing")
            .Concat(
                members.SelectMany(m =>
                    named?[m.Key] is { } own ? Differences(own, m.Value, $"{place}.{m.Key}")
                    : others is null || (others is JsonValue flag && flag.GetValueKind() == JsonValueKind.False)
                        ? [$"{place}.{m.Key} is not described"]
                    : others is JsonObject ? Differences(others, m.Value, $"{place}.*")
                    : []
                )
            );
    }

    private static bool Is(JsonNode? value, string kind) =>
        kind == KindOf(value) || (kind == "number" && KindOf(value) == "integer");

    private static string KindOf(JsonNode? value) =>
        value switch
        {
            null => "null",
            JsonObject => "object",
            JsonArray => "array",
            _ => value.GetValueKind() switch
            {
                JsonValueKind.String => "string",
                JsonValueKind.Number => value.ToJsonString().AsSpan().ContainsAny(".eE") ? "number" : "integer",
                _ => "boolean",
            },
        };

    private static IEnumerable<(string Operation, JsonNode Media)> Media(JsonNode document) =>
        from operation in document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject()).Select(o => o.Value!)
        from answer in operation["responses"]!.AsObject()
        where answer.Key[0] == '2' && answer.Value!["content"]?["application/json"] is not null
        select (operation["operationId"]!.GetValue<string>(), answer.Value!["content"]!["application/json"]!);
}
