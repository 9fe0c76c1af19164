using System.Text.Json.Serialization;
using Quire.Contracts.Access;
using Quire.Contracts.Metadata;

namespace Quire.Contracts.Datasets;

/// <summary>Metadata and terms of a draft, sent whole: what is absent becomes empty.</summary>
public sealed record DatasetVersionRequest : DatasetTerms
{
    /// <summary>Licence by name and address; the installation's default when absent and no custom terms are given.</summary>
    [JsonConverter(typeof(LicenseReferenceConverter))]
    public LicenseReference? License { get; init; }

    /// <summary>Why the version is made.</summary>
    [JsonPropertyOrder(3)]
    public string? VersionNote { get; init; }

    /// <summary>Metadata by block name.</summary>
    [JsonPropertyOrder(3)]
    public required IReadOnlyDictionary<string, MetadataBlockValues> MetadataBlocks { get; init; }
}
