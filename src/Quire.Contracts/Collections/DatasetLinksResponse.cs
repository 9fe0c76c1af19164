using System.Text.Json.Serialization;

namespace Quire.Contracts.Collections;

/// <summary>The collections that show a dataset by a link.</summary>
public sealed record DatasetLinksResponse
{
    /// <summary>Database id of the dataset.</summary>
    public required long Id { get; init; }

    /// <summary>Its identifier, without protocol and authority.</summary>
    public string? Identifier { get; init; }

    /// <summary>The collections, as far as the caller may see them.</summary>
    [JsonPropertyName("linked-dataverses")]
    public IReadOnlyList<LinkedCollection>? LinkedDataverses { get; init; }
}
