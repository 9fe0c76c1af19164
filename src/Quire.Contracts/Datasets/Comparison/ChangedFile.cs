using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quire.Contracts.Datasets.Comparison;

/// <summary>A file two versions describe differently.</summary>
public sealed record ChangedFile
{
    /// <summary>Its name in the older version.</summary>
    public required string FileName { get; init; }

    /// <summary>Its database id.</summary>
    public required long FileId { get; init; }

    /// <summary>What is described differently.</summary>
    public required IReadOnlyList<ValueChange> Changed { get; init; }

    /// <summary>Its checksum, by the name of the algorithm.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Checksums { get; set; }
}
