using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quire.Contracts.Collections;

/// <summary>Aliases are texts and the ids of datasets numbers; no alias is a number, so that one tells them apart.</summary>
internal sealed class OwnerIdentifierConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetInt64().ToString(CultureInfo.InvariantCulture) : reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            writer.WriteNumberValue(id);
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }
}
