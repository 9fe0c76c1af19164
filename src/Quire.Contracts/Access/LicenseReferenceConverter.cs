using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quire.Contracts.Access;

/// <summary>Reads a licence that is an object (6.x) or only its name (4.x); writes the object.</summary>
public sealed class LicenseReferenceConverter : JsonConverter<LicenseReference>
{
    /// <inheritdoc/>
    public override LicenseReference? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? new() { Name = reader.GetString() }
            : JsonSerializer.Deserialize(ref reader, AccessJson.Default.LicenseReference);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LicenseReference value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, AccessJson.Default.LicenseReference);
}
