using System.Collections.Immutable;
using System.Text.Json;
using Quire.Api.Http;
using Quire.Domain.Metadata;

namespace Quire.Api.Collections.Reading;

/// <summary>What a schema cannot say about fields: that value and declaration fit, and which children a compound takes.</summary>
internal sealed class FieldJsonRules(MetadataSchema schema)
{
    /// <summary>The problems of every field of every block.</summary>
    public IEnumerable<string> Problems(JsonElement blocks) =>
        blocks
            .EnumerateObject()
            .SelectMany(b => b.Value.GetProperty("fields").EnumerateArray())
            .SelectMany(f => ProblemsOf("fields", f));

    private IEnumerable<string> ProblemsOf(string key, JsonElement field)
    {
        var name = Text(field, "typeName");
        if (!field.TryGetProperty("value", out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return [$"Invalid data for key:{key} typeName:{name}. 'value' missing."];
        }

        var multiple = field.TryGetProperty("multiple", out var flag) && flag.ValueKind == JsonValueKind.True;
        if (multiple != (value.ValueKind == JsonValueKind.Array))
        {
            return
            [
                $"Invalid data for key:{key} typeName:{name}. "
                    + (
                        multiple
                            ? "Fields with 'multiple' set to true must be a list."
                            : "Found value as list but 'multiple' is set to false."
                    ),
            ];
        }

        var items = multiple ? [.. value.EnumerateArray()] : new[] { value };
        return Text(field, "typeClass") switch
        {
            "compound" => items.SelectMany(i => Compound(name, i)),
            "controlledVocabulary" => items.Select(i => Controlled(key, name, i)).OfType<string>(),
            _ => items.Any(i => i.ValueKind != JsonValueKind.String)
                ? [$"Invalid data for key:{key} typeName:{name}. Every value must be a string."]
                : [],
        };
    }

    private string? Controlled(string key, string name, JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return
            !schema.TryGetField(name, out var field)
            || field.TakesFreeText
            || schema.TryMatchVocabulary(field, text, lenient: false, out _)
            ? null
            : $"Controlled vocabulary for key:{key} typeName:{name} value:'{text}' is not valid.";
    }

    private List<string> Compound(string name, JsonElement compound)
    {
        if (
            compound.ValueKind != JsonValueKind.Object
            || compound.EnumerateObject().Any(c => c.Value.ValueKind != JsonValueKind.Object)
        )
        {
            return
            [
                "Compound data type must be accompanied by a value that is either an object (multiple=false) "
                    + "or a list of objects (multiple=true)",
            ];
        }

        var children = schema.TryGetField(name, out var field) ? field.Children : [];
        var problems = compound.EnumerateObject().SelectMany(c => Child(name, c, children)).ToList();
        var missing = children.Where(c => c.Required && !compound.TryGetProperty(c.Name, out _)).Select(c => c.Name).ToList();
        if (missing.Count > 0 && problems.Count == 0)
        {
            problems.Add($"Invalid data for key:{name}. {string.Join(", ", missing)} is(are) required if field type is {name}.");
        }

        return problems;
    }

    private IEnumerable<string> Child(string parent, JsonProperty child, ImmutableArray<FieldType> known)
    {
        var name = Text(child.Value, "typeName");
        return name != child.Name ? [$"Compound value {child.Name} must match typeName of the object. Found {name}"]
            : known.Length > 0 && known.All(c => c.Name != name)
                ? [$"Invalid data for key:{parent} typeName:{name}. Only {string.Join(", ", known.Select(c => c.Name))} allowed."]
            : ProblemsOf(child.Name, child.Value);
    }

    private static string Text(JsonElement field, string key) => JsonMember.Text(field, key) ?? "";
}
