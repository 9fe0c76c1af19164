using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quire.Contracts.Datasets.Comparison;

/// <summary>A file only one of two versions has.</summary>
public sealed record ComparedFileResponse
{
    /// <summary>Its name.</summary>
    public required string FileName { get; init; }

    /// <summary>Its folder.</summary>
    public string? FilePath { get; init; }

    /// <summary>Its media type.</summary>
    public string? Type { get; init; }

    /// <summary>Its database id.</summary>
    public required long FileId { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>Whether downloads need a permission.</summary>
    public bool? IsRestricted { get; init; }

    /// <summary>Its categories.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Its tags of tables.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Its checksum, by the name of the algorithm, such as <c>MD5</c> or <c>SHA256</c>.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Checksums { get; set; }
}
