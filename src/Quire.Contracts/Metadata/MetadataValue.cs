using System.Text.Json.Serialization;

namespace Quire.Contracts.Metadata;

/// <summary>The value of a field: exactly one of the four members is set.</summary>
[JsonConverter(typeof(MetadataValueConverter))]
public sealed record MetadataValue
{
    /// <summary>A single text.</summary>
    public string? Text { get; init; }

    /// <summary>Several texts.</summary>
    public IReadOnlyList<string>? Texts { get; init; }

    /// <summary>A single compound: child fields by name.</summary>
    public IReadOnlyDictionary<string, MetadataField>? Compound { get; init; }

    /// <summary>Several compounds.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, MetadataField>>? Compounds { get; init; }
}
