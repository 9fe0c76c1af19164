using System.Text.Json;

namespace Quire.Domain.Metadata;

/// <summary>What a schema cannot say about fields: that value and declaration fit, and which children a compound takes.</summary>
internal sealed class FieldJsonRules(MetadataSchema schema)
{
    /// <summary>One problem a field at most, for every field of every block.</summary>
    public IEnumerable<string> Problems(JsonElement blocks) =>
        blocks.EnumerateObject().SelectMany(b => b.Value.GetProperty("fields").EnumerateArray())
            .Select(f => Problem("fields", f)).OfType<string>();

    private string? Problem(string key, JsonElement field)
    {
        var name = Text(field, "typeName");
        if (!field.TryGetProperty("value", out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return $"Invalid data for key:{key} typeName:{name}. 'value' missing.";
        }

        var multiple = field.TryGetProperty("multiple", out var flag) && flag.ValueKind == JsonValueKind.True;
        if (multiple != (value.ValueKind == JsonValueKind.Array))
        {
            return $"Invalid data for key:{key} typeName:{name}. " + (multiple
                ? "Fields with 'multiple' set to true must be a list."
                : "Found value as list but 'multiple' is set to false.");
        }

        var items = multiple ? [.. value.EnumerateArray()] : new[] { value };
        return Text(field, "typeClass") switch
        {
            "compound" => items.Select(i => Compound(name, i)).FirstOrDefault(p => p is not null),
            "controlledVocabulary" => items.Select(i => Controlled(key, name, i)).FirstOrDefault(p => p is not null),
            _ => items.Any(i => i.ValueKind != JsonValueKind.String)
                ? $"Invalid data for key:{key} typeName:{name}. Every value must be a string."
                : null,
        };
    }

    private string? Controlled(string key, string name, JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return !schema.TryGetField(name, out var field) || schema.TryMatchVocabulary(field, text, lenient: false, out _)
            ? null
            : $"Controlled vocabulary for key:{key} typeName:{name} value:'{text}' is not valid.";
    }

    private string? Compound(string name, JsonElement compound)
    {
        if (compound.ValueKind != JsonValueKind.Object || compound.EnumerateObject().Any(c => c.Value.ValueKind != JsonValueKind.Object))
        {
            return "Compound data type must be accompanied by a value that is either an object (multiple=false) "
                + "or a list of objects (multiple=true)";
        }

        var children = schema.TryGetField(name, out var field) ? field.Children : [];
        foreach (var child in compound.EnumerateObject())
        {
            var childName = Text(child.Value, "typeName");
            if (childName != child.Name)
            {
                return $"Compound value {child.Name} must match typeName of the object. Found {childName}";
            }

            if (children.Length > 0 && children.All(c => c.Name != childName))
            {
                return $"Invalid data for key:{name} typeName:{childName}. Only {string.Join(", ", children.Select(c => c.Name))} allowed.";
            }

            if (Problem(child.Name, child.Value) is { } problem)
            {
                return problem;
            }
        }

        var missing = children.Where(c => c.Required && !compound.TryGetProperty(c.Name, out _)).Select(c => c.Name).ToList();
        return missing.Count == 0
            ? null
            : $"Invalid data for key:{name}. {string.Join(", ", missing)} is(are) required if field type is {name}.";
    }

    private static string Text(JsonElement field, string key) =>
        field.TryGetProperty(key, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
}
