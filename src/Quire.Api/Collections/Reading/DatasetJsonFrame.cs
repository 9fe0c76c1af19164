using System.Text.Json;
using Quire.Domain.Metadata;

namespace Quire.Api.Collections.Reading;

/// <summary>
/// Holds a body against the schema of <see cref="DatasetJsonSchema"/>; each problem begins with the JSON pointer of its place.
/// </summary>
internal static class DatasetJsonFrame
{
    public static IEnumerable<string> Problems(JsonElement root, FieldRequirements requirements)
    {
        if (Object(root, "#", "datasetVersion") is { } rootProblem)
        {
            return [rootProblem];
        }

        var version = root.GetProperty("datasetVersion");
        if (Object(version, "#/datasetVersion", "metadataBlocks") is { } versionProblem)
        {
            return [versionProblem];
        }

        return [.. License(version), .. Blocks(version.GetProperty("metadataBlocks"), requirements)];
    }

    private static IEnumerable<string> License(JsonElement version)
    {
        const string at = "#/datasetVersion/license";
        if (!version.TryGetProperty("license", out var license))
        {
            yield break;
        }

        if (Object(license, at, "name", "uri") is { } problem)
        {
            yield return problem;
            yield break;
        }

        foreach (var name in new[] { "name", "uri" })
        {
            if (Kind(license.GetProperty(name), $"{at}/{name}", JsonValueKind.String) is { } wrong)
            {
                yield return wrong;
            }
        }
    }

    private static IEnumerable<string> Blocks(JsonElement blocks, FieldRequirements requirements)
    {
        const string at = "#/datasetVersion/metadataBlocks";
        var required = DatasetJsonSchema.RequiredByBlock(requirements).ToList();
        if (Object(blocks, at, [.. required.Select(b => b.Block.Name)]) is { } problem)
        {
            return [problem];
        }

        return blocks
            .EnumerateObject()
            .SelectMany(b => Block(b.Value, $"{at}/{b.Name}", required.Find(r => r.Block.Name == b.Name).Fields ?? []));
    }

    private static IEnumerable<string> Block(JsonElement block, string at, List<FieldType> required)
    {
        if (
            (Object(block, at, "fields") ?? Kind(block.GetProperty("fields"), $"{at}/fields", JsonValueKind.Array)) is { } problem
        )
        {
            yield return problem;
            yield break;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var position = 0;
        foreach (var field in block.GetProperty("fields").EnumerateArray())
        {
            if (Field(field, $"{at}/fields/{position++}") is { } wrong)
            {
                yield return wrong;
            }
            else
            {
                names.Add(field.GetProperty("typeName").GetString()!);
            }
        }

        foreach (var missing in required.Where(f => !names.Contains(f.Name)))
        {
            yield return $"{at}/fields: required field [{missing.Name}] not found";
        }
    }

    private static string? Field(JsonElement field, string at) =>
        Object(field, at, "typeClass", "multiple", "typeName")
        ?? Kind(field.GetProperty("typeClass"), $"{at}/typeClass", JsonValueKind.String)
        ?? Kind(field.GetProperty("typeName"), $"{at}/typeName", JsonValueKind.String)
        ?? Kind(field.GetProperty("multiple"), $"{at}/multiple", JsonValueKind.True, JsonValueKind.False);

    private static string? Object(JsonElement element, string at, params string[] keys) =>
        Kind(element, at, JsonValueKind.Object)
        ?? (
            keys.FirstOrDefault(k => !element.TryGetProperty(k, out _)) is { } missing
                ? $"{at}: required key [{missing}] not found"
                : null
        );

    private static string? Kind(JsonElement element, string at, params JsonValueKind[] kinds) =>
        kinds.Contains(element.ValueKind) ? null : $"{at}: expected type: {Name(kinds[0])}, found: {Name(element.ValueKind)}";

    private static string Name(JsonValueKind kind) =>
        kind switch
        {
            JsonValueKind.Object => "JSONObject",
            JsonValueKind.Array => "JSONArray",
            JsonValueKind.True or JsonValueKind.False => "Boolean",
            _ => kind.ToString(),
        };
}
