using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quire.Contracts.Metadata;

/// <summary>Reads and writes the four forms of a field value.</summary>
public sealed class MetadataValueConverter : JsonConverter<MetadataValue>
{
    /// <inheritdoc/>
    public override MetadataValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return new() { Compound = ReadCompound(ref reader) };
            case JsonTokenType.StartArray:
                return ReadList(ref reader);
            default:
                return new() { Text = ReadText(ref reader) };
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MetadataValue value, JsonSerializerOptions options)
    {
        if (value.Text is { } text)
        {
            writer.WriteStringValue(text);
        }
        else if (value.Compound is { } compound)
        {
            WriteCompound(writer, compound);
        }
        else
        {
            writer.WriteStartArray();
            foreach (var item in value.Texts ?? [])
            {
                writer.WriteStringValue(item);
            }

            foreach (var item in value.Compounds ?? [])
            {
                WriteCompound(writer, item);
            }

            writer.WriteEndArray();
        }
    }

    private static MetadataValue ReadList(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        var compounds = new List<IReadOnlyDictionary<string, MetadataField>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                compounds.Add(ReadCompound(ref reader));
            }
            else
            {
                texts.Add(ReadText(ref reader));
            }
        }

        return compounds.Count > 0 ? new() { Compounds = compounds } : new() { Texts = texts };
    }

    private static Dictionary<string, MetadataField> ReadCompound(ref Utf8JsonReader reader)
    {
        var children = new Dictionary<string, MetadataField>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                children[name] = JsonSerializer.Deserialize(ref reader, MetadataJson.Default.MetadataField)!;
            }
            else
            {
                reader.Skip();
            }
        }

        return children;
    }

    // Old documents hold numbers and booleans where text is meant.
    private static string ReadText(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString()!;
        }

        using var other = JsonDocument.ParseValue(ref reader);
        return other.RootElement.ToString();
    }

    private static void WriteCompound(Utf8JsonWriter writer, IReadOnlyDictionary<string, MetadataField> compound)
    {
        writer.WriteStartObject();
        foreach (var (name, child) in compound)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, child, MetadataJson.Default.MetadataField);
        }

        writer.WriteEndObject();
    }
}
