using System.Text.Json;
using System.Text.Json.Serialization;
using Quire.Contracts.Access;
using Quire.Contracts.Collections;
using Quire.Contracts.Files;
using Quire.Contracts.Metadata;

namespace Quire.Contracts.Datasets;

/// <summary>A version of a dataset. Times are UTC, <c>yyyy-MM-ddTHH:mm:ssZ</c>; dates <c>yyyy-MM-dd</c>.</summary>
public sealed record DatasetVersionResponse : DatasetTerms
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>Id of the dataset.</summary>
    public long? DatasetId { get; init; }

    /// <summary>Persistent identifier of the dataset.</summary>
    public string? DatasetPersistentId { get; init; }

    /// <summary>Type of the dataset.</summary>
    public string? DatasetType { get; init; }

    /// <summary>Where its files are stored.</summary>
    public string? StorageIdentifier { get; init; }

    /// <summary>Major number; absent on drafts.</summary>
    public int? VersionNumber { get; init; }

    /// <summary>Counter of changes.</summary>
    public long? InternalVersionNumber { get; init; }

    /// <summary>Minor number; absent on drafts.</summary>
    public int? VersionMinorNumber { get; init; }

    /// <summary><c>DRAFT</c>, <c>RELEASED</c> or <c>DEACCESSIONED</c>.</summary>
    public string? VersionState { get; init; }

    /// <summary>State of the newest version of the dataset.</summary>
    public string? LatestVersionPublishingState { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public string? DeaccessionNote { get; init; }

    /// <summary>Where to go instead.</summary>
    public string? DeaccessionLink { get; init; }

    /// <summary>The citation field of that name.</summary>
    public string? DistributionDate { get; init; }

    /// <summary>The citation field of that name.</summary>
    public string? ProductionDate { get; init; }

    /// <summary>Universal numeric fingerprint over its tables.</summary>
    [JsonPropertyName("UNF")]
    public string? Unf { get; init; }

    /// <summary>Time of archiving.</summary>
    public string? ArchiveTime { get; init; }

    /// <summary>Time of the last change.</summary>
    public string? LastUpdateTime { get; init; }

    /// <summary>Time of publication.</summary>
    public string? ReleaseTime { get; init; }

    /// <summary>Time of creation.</summary>
    public string? CreateTime { get; init; }

    /// <summary>Another persistent identifier.</summary>
    public string? AlternativePersistentId { get; init; }

    /// <summary>Date of first publication of the dataset.</summary>
    public string? PublicationDate { get; init; }

    /// <summary>Date to cite.</summary>
    public string? CitationDate { get; init; }

    /// <summary>Why the version was made.</summary>
    public string? VersionNote { get; init; }

    /// <summary>Licence; absent with custom terms.</summary>
    [JsonConverter(typeof(LicenseReferenceConverter))]
    public LicenseReference? License { get; init; }

    /// <summary>Filled metadata by block name; absent when excluded.</summary>
    [JsonPropertyOrder(3)]
    public IReadOnlyDictionary<string, MetadataBlockValues>? MetadataBlocks { get; init; }

    /// <summary>Dataset and collections it lies in; only when asked for.</summary>
    [JsonPropertyOrder(3)]
    public OwnerResponse? IsPartOf { get; init; }

    /// <summary>Files; absent when excluded.</summary>
    [JsonPropertyOrder(3)]
    public IReadOnlyList<FileMetadataResponse>? Files { get; init; }

    /// <summary>Members this library does not know, kept so that a version can be sent back whole.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Further { get; set; }
}
