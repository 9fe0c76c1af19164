using System.Text.Json.Serialization;

namespace Quire.Contracts.Collections;

/// <summary>Body of making and changing a collection.</summary>
public sealed record CollectionRequest
{
    /// <summary>Short name: letters, digits, <c>_</c>, <c>-</c>, at most 60, not only digits. Required when making one.</summary>
    public string? Alias { get; init; }

    /// <summary>Name shown to people. Required when making one.</summary>
    public string? Name { get; init; }

    /// <summary>Organisation it belongs to.</summary>
    public string? Affiliation { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Type name in capitals; default <c>UNCATEGORIZED</c>.</summary>
    [JsonPropertyName("dataverseType")]
    public string? CollectionType { get; init; }

    /// <summary>Whom to write to; at least one.</summary>
    [JsonPropertyName("dataverseContacts")]
    public IReadOnlyList<CollectionContact>? Contacts { get; init; }

    /// <summary>Logo, tagline and colours; absent leaves them as they are.</summary>
    public CollectionTheme? Theme { get; init; }

    /// <summary>Blocks, input levels and facets; absent leaves them as they are.</summary>
    public CollectionBlocksRequest? MetadataBlocks { get; init; }
}
