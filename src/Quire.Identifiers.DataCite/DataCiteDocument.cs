using System.Text.Json.Serialization;

namespace Quire.Identifiers.DataCite;

/// <summary>What DataCite is told of a DOI, and tells of one: a document of JSON:API.</summary>
internal sealed record DataCiteDocument([property: JsonPropertyName("data")] DataCiteResource Data);

internal sealed record DataCiteResource(
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("attributes")] DataCiteAttributes Attributes
);

internal sealed record DataCiteAttributes
{
    [JsonPropertyName("doi")]
    public string? Doi { get; init; }

    /// <summary>What becomes of its state: <c>publish</c> or <c>hide</c>; null leaves it.</summary>
    [JsonPropertyName("event")]
    public string? Event { get; init; }

    [JsonPropertyName("url")]
    public string? Url { get; init; }

    /// <summary>DataCite XML in base 64.</summary>
    [JsonPropertyName("xml")]
    public string? Xml { get; init; }

    /// <summary><c>draft</c>, <c>registered</c> (hidden) or <c>findable</c>.</summary>
    [JsonPropertyName("state")]
    public string? State { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DataCiteDocument))]
internal sealed partial class DataCiteJson : JsonSerializerContext;
