using System.Collections.Immutable;
using System.Text.Json;
using Quire.Domain.Metadata;
using Quire.Exports.Writing;

namespace Quire.Exports.OaiOre;

/// <summary>The metadata under its terms. One value stands by itself, several stand in an array.</summary>
internal static class FieldsJson
{
    public static void Write(Utf8JsonWriter json, ExportedVersion version, TermContext context)
    {
        foreach (var field in version.Schema.Blocks.SelectMany(b => b.Fields))
        {
            if (!VisibleFields.TryGet(version, field, out var value))
            {
                continue;
            }

            json.WritePropertyName(context.LabelOf(field));
            switch (value)
            {
                case FieldValue.Values values:
                    WriteValues(json, values.Items);
                    break;
                case FieldValue.Compounds { Items: [var only] }:
                    WriteCompound(json, field, only, context);
                    break;
                case FieldValue.Compounds compounds:
                    json.WriteStartArray();
                    foreach (var compound in compounds.Items)
                    {
                        WriteCompound(json, field, compound, context);
                    }

                    json.WriteEndArray();
                    break;
            }
        }
    }

    private static void WriteCompound(Utf8JsonWriter json, FieldType field, CompoundValue compound, TermContext context)
    {
        json.WriteStartObject();
        foreach (var child in field.Children)
        {
            if (compound.Children.TryGetValue(child.Name, out var values))
            {
                json.WritePropertyName(context.LabelOf(child));
                WriteValues(json, values);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, ImmutableArray<string> values)
    {
        if (values is [var only])
        {
            json.Item(only);
            return;
        }

        json.WriteStartArray();
        foreach (var value in values)
        {
            json.Item(value);
        }

        json.WriteEndArray();
    }
}
