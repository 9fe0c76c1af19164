using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Quire.Contracts;

namespace Quire.Client.Http;

/// <summary>Reads the envelope of success answers in one pass, the data straight into its type.</summary>
internal static class Envelope
{
    public static JsonTypeInfo<T> Shape<T>() => (JsonTypeInfo<T>)WireJson.Options.GetTypeInfo(typeof(T));

    /// <summary>Reads an answer that has no envelope.</summary>
    public static T Bare<T>(ReadOnlySpan<byte> body) =>
        JsonSerializer.Deserialize(WithoutMark(body), Shape<T>()) ?? throw new JsonException("The answer is null.");

    /// <summary>Reads one member of an answer that has no envelope, and the rest to its end.</summary>
    public static T Member<T>(ReadOnlySpan<byte> body, string name)
    {
        var reader = Begin(body);
        T? found = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(name))
            {
                reader.Read();
                found = JsonSerializer.Deserialize(ref reader, Shape<T>());
            }
            else
            {
                reader.Skip();
            }
        }

        return found ?? throw new JsonException($"The answer has no '{name}'.");
    }

    public static Answer<T> Read<T>(ReadOnlySpan<byte> body)
    {
        var reader = Begin(body);
        T? data = default;
        string? message = null,
            status = null;
        long? total = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("data"u8))
            {
                reader.Read();
                data = reader.TokenType == JsonTokenType.Null ? default : JsonSerializer.Deserialize(ref reader, Shape<T>());
            }
            else if (reader.ValueTextEquals("message"u8))
            {
                reader.Read();
                message = ReadMessage(ref reader);
            }
            else if (reader.ValueTextEquals("totalCount"u8))
            {
                reader.Read();
                total = reader.TokenType == JsonTokenType.Number ? reader.GetInt64() : null;
                reader.Skip();
            }
            else if (reader.ValueTextEquals("status"u8))
            {
                reader.Read();
                status = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                reader.Skip();
            }
            else
            {
                reader.Skip();
            }
        }

        return new(data, message, total, status);
    }

    /// <summary>
    /// The text of a message answer: in <c>data.message</c>, nested once more by old servers, or beside the data by new ones.
    /// </summary>
    public static string Text(ReadOnlySpan<byte> body)
    {
        var answer = Read<JsonElement>(body);
        return Text(answer.Data) ?? answer.Message ?? "";
    }

    private static Utf8JsonReader Begin(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(WithoutMark(body));
        reader.Read();
        return reader.TokenType == JsonTokenType.StartObject ? reader : throw new JsonException("The answer is not an object.");
    }

    private static string? Text(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Object when element.TryGetProperty("message", out var inner) => Text(inner),
            JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number => element.GetRawText(),
            _ => null,
        };

    private static string? ReadMessage(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }

        using var nested = JsonDocument.ParseValue(ref reader);
        return Text(nested.RootElement);
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> body) => body.StartsWith("\uFEFF"u8) ? body[3..] : body;
}
