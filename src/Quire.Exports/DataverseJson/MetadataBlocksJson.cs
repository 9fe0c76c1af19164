using System.Collections.Immutable;
using System.Text.Json;
using Quire.Domain.Metadata;
using Quire.Exports.Writing;

namespace Quire.Exports.DataverseJson;

/// <summary>The metadata by block, in the order of the schema. Blocks and fields without a value do not appear.</summary>
internal static class MetadataBlocksJson
{
    public static void Write(Utf8JsonWriter json, ExportedVersion version)
    {
        json.WriteStartObject("metadataBlocks");
        foreach (var block in version.Schema.Blocks)
        {
            var begun = false;
            foreach (var field in block.Fields)
            {
                if (!VisibleFields.TryGet(version, field, out var value))
                {
                    continue;
                }

                if (!begun)
                {
                    begun = true;
                    json.WriteStartObject(block.Name);
                    json.Text("displayName", block.DisplayName);
                    json.Text("name", block.Name);
                    json.WriteStartArray("fields");
                }

                WriteField(json, field, value);
            }

            if (begun)
            {
                json.WriteEndArray();
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, FieldType field, FieldValue value)
    {
        json.WriteStartObject();
        WriteHead(json, field);
        switch (value)
        {
            case FieldValue.Values values:
                WriteValues(json, field, values.Items);
                break;
            case FieldValue.Compounds compounds when field.Multiple:
                json.WriteStartArray("value");
                foreach (var compound in compounds.Items)
                {
                    json.WriteStartObject();
                    WriteChildren(json, field, compound);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            case FieldValue.Compounds compounds:
                json.WriteStartObject("value");
                WriteChildren(json, field, compounds.Items[0]);
                json.WriteEndObject();
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteChildren(Utf8JsonWriter json, FieldType field, CompoundValue compound)
    {
        foreach (var child in field.Children)
        {
            if (compound.Children.TryGetValue(child.Name, out var values))
            {
                json.WriteStartObject(child.Name);
                WriteHead(json, child);
                WriteValues(json, child, values);
                json.WriteEndObject();
            }
        }
    }

    private static void WriteHead(Utf8JsonWriter json, FieldType field)
    {
        json.Text("typeName", field.Name);
        json.WriteBoolean("multiple", field.Multiple);
        json.Text("typeClass", field.TypeClass);
    }

    private static void WriteValues(Utf8JsonWriter json, FieldType field, ImmutableArray<string> values)
    {
        if (field.Multiple)
        {
            json.Texts("value", values);
        }
        else
        {
            json.Text("value", values[0]);
        }
    }
}
