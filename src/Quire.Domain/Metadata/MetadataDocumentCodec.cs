using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Quire.Domain.Metadata;

/// <summary>
/// The form in which a version's metadata is stored: <c>{"author":[{"authorName":["Doe"]}],"title":["Trees"]}</c>.
/// Fields are sorted by name, so equal documents have equal text.
/// </summary>
public static class MetadataDocumentCodec
{
    // The text goes into a database column, never into a page: no need to escape what only markup minds.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Serialize(MetadataDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        Write(document, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(MetadataDocument document, IBufferWriter<byte> destination)
    {
        using var json = new Utf8JsonWriter(destination, Compact);
        json.WriteStartObject();
        foreach (var (name, value) in document.Fields.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (value.IsEmpty)
            {
                continue;
            }

            json.WritePropertyName(name);
            WriteField(json, value);
        }

        json.WriteEndObject();
    }

    /// <summary>Reads the stored form.</summary>
    /// <exception cref="JsonException">The text is not a stored document.</exception>
    public static MetadataDocument Parse(string json)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            return Parse(bytes.AsSpan(0, Encoding.UTF8.GetBytes(json, bytes)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static MetadataDocument Parse(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        Demand(Next(ref json) == JsonTokenType.StartObject);
        var fields = MetadataDocument.Empty.Fields.ToBuilder();
        while (Next(ref json) == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            Demand(Next(ref json) == JsonTokenType.StartArray);
            if (ReadField(ref json) is { } value)
            {
                fields[name] = value;
            }
        }

        Demand(json.TokenType == JsonTokenType.EndObject && !json.Read());
        return new(fields.ToImmutable());
    }

    private static void WriteField(Utf8JsonWriter json, FieldValue value)
    {
        if (value is FieldValue.Values values)
        {
            WriteTexts(json, values.Items);
            return;
        }

        json.WriteStartArray();
        foreach (var compound in ((FieldValue.Compounds)value).Items)
        {
            json.WriteStartObject();
            foreach (var (name, texts) in compound.Children.OrderBy(c => c.Key, StringComparer.Ordinal))
            {
                json.WritePropertyName(name);
                WriteTexts(json, texts);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, ImmutableArray<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static FieldValue? ReadField(ref Utf8JsonReader json)
    {
        switch (Next(ref json))
        {
            case JsonTokenType.EndArray:
                return null;
            case JsonTokenType.String:
                return new FieldValue.Values(ReadTexts(ref json));
            default:
                var compounds = ImmutableArray.CreateBuilder<CompoundValue>();
                do
                {
                    Demand(json.TokenType == JsonTokenType.StartObject);
                    compounds.Add(ReadCompound(ref json));
                } while (Next(ref json) != JsonTokenType.EndArray);
                return new FieldValue.Compounds(compounds.DrainToImmutable());
        }
    }

    private static CompoundValue ReadCompound(ref Utf8JsonReader json)
    {
        var children = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        while (Next(ref json) == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            Demand(Next(ref json) == JsonTokenType.StartArray);
            children[name] = Next(ref json) == JsonTokenType.EndArray ? [] : ReadTexts(ref json);
        }

        Demand(json.TokenType == JsonTokenType.EndObject);
        return new(children.ToImmutable());
    }

    private static ImmutableArray<string> ReadTexts(ref Utf8JsonReader json)
    {
        var texts = ImmutableArray.CreateBuilder<string>(1);
        do
        {
            Demand(json.TokenType == JsonTokenType.String);
            texts.Add(json.GetString()!);
        } while (Next(ref json) != JsonTokenType.EndArray);
        return texts.DrainToImmutable();
    }

    private static JsonTokenType Next(ref Utf8JsonReader json)
    {
        Demand(json.Read());
        return json.TokenType;
    }

    private static void Demand(bool condition)
    {
        if (!condition)
        {
            throw new JsonException("This is not a stored metadata document.");
        }
    }
}
