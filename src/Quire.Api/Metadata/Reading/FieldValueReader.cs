using System.Collections.Immutable;
using System.Text.Json;
using Quire.Api.Http.Wording;
using Quire.Domain.Errors;
using Quire.Domain.Metadata;
using Quire.Domain.Metadata.Rules;
using Quire.Domain.Texts;

namespace Quire.Api.Metadata.Reading;

/// <summary>
/// Reads the <c>value</c> of one field. Blank values and empty compounds say nothing and are left out. What is wrong is noted and
/// left out too, so that everything wrong can be said at once.
/// </summary>
internal sealed class FieldValueReader(MetadataSchema schema, bool lenient, bool checkShape, List<FieldProblem> problems)
{
    /// <summary>The <c>typeName</c> of a field object; null when it has none.</summary>
    public static string? TypeName(JsonElement field)
    {
        if (!field.TryGetProperty("typeName", out var name) || name.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return name.ValueKind == JsonValueKind.String ? name.GetString() : throw FieldReadingErrors.TypeNameNoText();
    }

    public FieldValue Read(JsonElement field, FieldType type)
    {
        if (checkShape)
        {
            FieldShape.Check(field, type);
        }

        if (!field.TryGetProperty("value", out var value))
        {
            throw FieldReadingErrors.ValueMissing(type.Name);
        }

        var bare =
            FormerNames.WasSingle(type.Name)
            && !(field.TryGetProperty("multiple", out var multiple) && multiple.ValueKind == JsonValueKind.True);
        return type.IsCompound
            ? new FieldValue.Compounds(ReadCompounds(value, type, bare))
            : new FieldValue.Values(ReadValues(value, type, bare));
    }

    private ImmutableArray<string> ReadValues(JsonElement value, FieldType type, bool bare)
    {
        var texts = Items(value, type, JsonValueKind.String, bare)
            .Select(v => StorableText.From(v.GetString()!))
            .Where(t => IsAllowed(t, type));
        if (!type.Controlled || type.TakesFreeText)
        {
            return [.. texts.Where(t => t.Length > 0)];
        }

        // An edit clears a controlled field with a blank; a complete document has no reason to send one.
        return
        [
            .. texts
                .Where(t => checkShape || t.Length > 0)
                .Select(t => Match(t, type))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private bool IsAllowed(string text, FieldType type)
    {
        var limit = TextLimits.ValueOf(type.Name);
        if (limit.Allows(text))
        {
            return true;
        }

        problems.Add(limit.Problem(type.Name, text));
        return false;
    }

    private string? Match(string text, FieldType type)
    {
        if (schema.TryMatchVocabulary(type, text, lenient, out var value))
        {
            return value;
        }

        problems.Add(ValueProblems.NotInVocabulary(text, type.Name).At(type.Name, text));
        return null;
    }

    private ImmutableArray<CompoundValue> ReadCompounds(JsonElement value, FieldType type, bool bare) =>
        [.. Items(value, type, JsonValueKind.Object, bare).Select(v => ReadCompound(v, type)).Where(c => c.Children.Count > 0)];

    private CompoundValue ReadCompound(JsonElement compound, FieldType parent)
    {
        var children = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var property in compound.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            try
            {
                ReadChild(property, parent, children);
            }
            catch (RepositoryException e)
            {
                problems.Add(new($"{parent.Name}.{property.Name}", e.Error.Code, RefusalTexts.TextOf(e.Error)));
            }
        }

        return new(children.ToImmutable());
    }

    private void ReadChild(
        JsonProperty property,
        FieldType parent,
        ImmutableDictionary<string, ImmutableArray<string>>.Builder children
    )
    {
        if (property.Value.ValueKind != JsonValueKind.Object)
        {
            throw FieldReadingErrors.ChildNoObject(parent.Name, property.Name);
        }

        var name = TypeName(property.Value) ?? property.Name;
        if (!schema.TryGetField(FormerNames.Current(name), out var child))
        {
            throw FieldReadingErrors.FieldUnknown(name);
        }

        if (child.Parent != parent.Name)
        {
            throw FieldReadingErrors.NoChild(child.Name, parent.Name);
        }

        if (
            Read(property.Value, child) is FieldValue.Values { IsEmpty: false } values
            && !children.TryAdd(child.Name, values.Items)
        )
        {
            throw FieldReadingErrors.Twice(child.Name);
        }
    }

    /// <summary>
    /// The elements of a multiple value, or the one that may stand bare in its place, or that of a single value; each of the kind
    /// expected.
    /// </summary>
    private static IEnumerable<JsonElement> Items(JsonElement value, FieldType type, JsonValueKind expected, bool bare)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (!type.Multiple)
        {
            return value.ValueKind == expected ? [value] : throw FieldReadingErrors.NoSingleValue(type.Name);
        }

        if (bare && value.ValueKind == expected)
        {
            return [value];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            throw FieldReadingErrors.NoArray(type.Name);
        }

        return value.EnumerateArray().All(v => v.ValueKind == expected)
            ? value.EnumerateArray()
            : throw (
                expected == JsonValueKind.String
                    ? FieldReadingErrors.ValuesNoTexts(type.Name)
                    : FieldReadingErrors.ValuesNoObjects(type.Name)
            );
    }
}
