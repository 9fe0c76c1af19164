using System.Text.Json.Serialization;

namespace Quire.Repository.Data.Collections;

/// <summary>What is known of the logo of a collection without its picture.</summary>
public sealed record CollectionLogo
{
    /// <summary>Name of the file it was sent as.</summary>
    [JsonPropertyName("Name")]
    public required string Name { get; init; }

    /// <summary>What it shows, for those who do not see it; null for the name of the collection.</summary>
    [JsonPropertyName("Text")]
    public string? Text { get; init; }

    /// <summary>Its width in pixels.</summary>
    [JsonPropertyName("Width")]
    public required int Width { get; init; }

    /// <summary>Its height in pixels.</summary>
    [JsonPropertyName("Height")]
    public required int Height { get; init; }
}
