using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quire.Contracts.Metadata;

/// <summary>The filled fields of one block in a dataset version.</summary>
public sealed record MetadataBlockValues
{
    /// <summary>Name shown to people.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Name of the block.</summary>
    public string? Name { get; init; }

    /// <summary>Filled fields in the block's order.</summary>
    public required IReadOnlyList<MetadataField> Fields { get; init; }

    /// <summary>Members this library does not know, kept so that a block can be sent back whole.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Further { get; set; }
}
