using System.Text.Json.Nodes;
using Quire.Domain.Metadata;

namespace Quire.Server.Demo;

/// <summary>Fills in every field of every block, so that each kind of value can be looked at.</summary>
internal static class EveryField
{
    public static JsonObject Of(MetadataSchema schema) => new(schema.Blocks.Select(block => new KeyValuePair<string, JsonNode?>(
        block.Name, new JsonObject { ["fields"] = new JsonArray([.. block.Fields.Select(Field)]) })));

    private static JsonObject Field(FieldType field)
    {
        JsonNode value = field.IsCompound
            ? new JsonObject(field.Children.Select(c => new KeyValuePair<string, JsonNode?>(c.Name, Field(c))))
            : JsonValue.Create(Example(field));
        return new()
        {
            ["typeName"] = field.Name,
            ["multiple"] = field.Multiple,
            ["typeClass"] = field.TypeClass,
            ["value"] = field.Multiple ? new JsonArray(value) : value,
        };
    }

    private static string Example(FieldType field)
    {
        if (field.Controlled)
        {
            return field.Vocabulary[0].Value;
        }

        return field.Name switch
        {
            "title" => "A dataset that fills in every field",
            "authorName" => "Example, Erin",
            "westLongitude" or "southLatitude" => "-12.5",
            "eastLongitude" or "northLatitude" => "48.25",
            _ => field.Kind switch
            {
                FieldKind.Date => "2024-05-17",
                FieldKind.Int => "42",
                FieldKind.Float => "3.25",
                FieldKind.Url => "https://example.edu/about",
                FieldKind.Email => "someone@example.edu",
                _ => $"Example of {field.Title.ToLowerInvariant()}",
            },
        };
    }
}
