using System.Text.Json.Nodes;
using Quire.Domain.Metadata;

namespace Quire.Api.Collections.Reading;

/// <summary>The JSON Schema that the body for creating a dataset in a collection has to meet.</summary>
internal static class DatasetJsonSchema
{
    /// <summary>Describes the frame of the body and the fields the collection requires; everything else is left open.</summary>
    public static JsonObject For(FieldRequirements requirements)
    {
        var blocks = new JsonObject();
        var names = new JsonArray();
        foreach (var (block, fields) in RequiredByBlock(requirements))
        {
            blocks[block.Name] = Block(fields);
            names.Add((JsonNode)block.Name);
        }

        var metadataBlocks = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = blocks,
            ["required"] = names,
        };
        return new()
        {
            // Draft 4 is what existing clients find here, though "contains" and "const" came with draft 6.
            ["$schema"] = "http://json-schema.org/draft-04/schema#",
            ["$defs"] = new JsonObject { ["field"] = Field() },
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["datasetVersion"] = new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject { ["license"] = License(), ["metadataBlocks"] = metadataBlocks },
                    ["required"] = new JsonArray("metadataBlocks"),
                },
            },
            ["required"] = new JsonArray("datasetVersion"),
        };
    }

    /// <summary>The required top-level fields of each block that has any, in the order of the collection's blocks.</summary>
    internal static IEnumerable<(MetadataBlock Block, List<FieldType> Fields)> RequiredByBlock(FieldRequirements requirements) =>
        requirements.Blocks.Select(b => (b, b.Fields.Where(requirements.IsRequired).ToList())).Where(b => b.Item2.Count > 0);

    private static JsonObject Field() =>
        new()
        {
            ["type"] = "object",
            ["required"] = new JsonArray("typeClass", "multiple", "typeName"),
            ["properties"] = new JsonObject
            {
                ["value"] = new JsonObject { ["anyOf"] = new JsonArray(Type("array"), Type("string"), FieldReference()) },
                ["typeClass"] = Type("string"),
                ["multiple"] = Type("boolean"),
                ["typeName"] = Type("string"),
                ["displayOnCreate"] = Type("boolean"),
            },
        };

    private static JsonObject License() =>
        new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["name"] = Type("string"),
                ["uri"] = new JsonObject { ["type"] = "string", ["format"] = "uri" },
            },
            ["required"] = new JsonArray("name", "uri"),
        };

    private static JsonObject Block(List<FieldType> required) =>
        new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["fields"] = new JsonObject
                {
                    ["type"] = "array",
                    ["items"] = FieldReference(),
                    ["minItems"] = required.Count,
                    ["allOf"] = new JsonArray([.. required.Select(Contains)]),
                },
            },
            ["required"] = new JsonArray("fields"),
        };

    private static JsonNode Contains(FieldType field) =>
        new JsonObject
        {
            ["contains"] = new JsonObject
            {
                ["properties"] = new JsonObject { ["typeName"] = new JsonObject { ["const"] = field.Name } },
            },
        };

    private static JsonObject FieldReference() => new() { ["$ref"] = "#/$defs/field" };

    private static JsonObject Type(string name) => new() { ["type"] = name };
}
