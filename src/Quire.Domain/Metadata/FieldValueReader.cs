using System.Collections.Immutable;
using System.Text.Json;
using Quire.Domain.Errors;

namespace Quire.Domain.Metadata;

/// <summary>Reads the <c>value</c> of one field. Blank values and empty compounds say nothing and are left out.</summary>
internal sealed class FieldValueReader(MetadataSchema schema, bool lenient, bool checkShape)
{
    /// <summary>The <c>typeName</c> of a field object; null when it has none.</summary>
    public static string? TypeName(JsonElement field)
    {
        if (!field.TryGetProperty("typeName", out var name) || name.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return name.ValueKind == JsonValueKind.String ? name.GetString() : throw Refuse.BadRequest("'typeName' should be a string.");
    }

    public FieldValue Read(JsonElement field, FieldType type)
    {
        if (checkShape)
        {
            FieldShape.Check(field, type);
        }

        if (!field.TryGetProperty("value", out var value))
        {
            throw Refuse.BadRequest($"Field {type.Name} has no 'value'.");
        }

        return type.IsCompound ? new FieldValue.Compounds(ReadCompounds(value, type)) : new FieldValue.Values(ReadValues(value, type));
    }

    private ImmutableArray<string> ReadValues(JsonElement value, FieldType type)
    {
        var texts = Items(value, type, JsonValueKind.String).Select(v => StorableText.From(v.GetString()!));
        if (!type.Controlled)
        {
            return [.. texts.Where(t => t.Length > 0)];
        }

        // An edit clears a controlled field with a blank; a complete document has no reason to send one.
        return [.. texts.Where(t => checkShape || t.Length > 0).Select(t => Match(t, type)).Distinct(StringComparer.Ordinal)];
    }

    private string Match(string text, FieldType type) =>
        schema.TryMatchVocabulary(type, text, lenient, out var value)
            ? value
            : throw Refuse.BadRequest($"Value '{text}' does not exist in type '{type.Name}'");

    private ImmutableArray<CompoundValue> ReadCompounds(JsonElement value, FieldType type) =>
        [.. Items(value, type, JsonValueKind.Object).Select(v => ReadCompound(v, type)).Where(c => c.Children.Count > 0)];

    private CompoundValue ReadCompound(JsonElement compound, FieldType parent)
    {
        var children = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var property in compound.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            if (property.Value.ValueKind != JsonValueKind.Object)
            {
                throw Refuse.BadRequest($"Invalid value submitted for {parent.Name}. '{property.Name}' should be a field object.");
            }

            if (!schema.TryGetField(TypeName(property.Value) ?? property.Name, out var child))
            {
                continue;
            }

            if (child.Parent != parent.Name)
            {
                throw Refuse.BadRequest($"field {child.Name} is not a child of {parent.Name}");
            }

            if (Read(property.Value, child) is FieldValue.Values { IsEmpty: false } values && !children.TryAdd(child.Name, values.Items))
            {
                throw Refuse.BadRequest($"Field {child.Name} is given more than once.");
            }
        }

        return new(children.ToImmutable());
    }

    /// <summary>The elements of a multiple value or the one element of a single value, each of the kind expected.</summary>
    private static IEnumerable<JsonElement> Items(JsonElement value, FieldType type, JsonValueKind expected)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (!type.Multiple)
        {
            return value.ValueKind == expected
                ? [value]
                : throw Refuse.BadRequest($"Invalid value submitted for {type.Name}. It should be a single value.");
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            throw Refuse.BadRequest($"Invalid values submitted for {type.Name}. It should be an array of values.");
        }

        return value.EnumerateArray().All(v => v.ValueKind == expected)
            ? value.EnumerateArray()
            : throw Refuse.BadRequest($"Invalid values submitted for {type.Name}. " + (expected == JsonValueKind.String
                ? "Every value should be a string."
                : "Every value should be an object of child fields."));
    }
}
