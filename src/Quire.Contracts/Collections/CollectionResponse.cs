using System.Text.Json.Serialization;
using Quire.Contracts.Datasets.Types;

namespace Quire.Contracts.Collections;

/// <summary>A collection ("dataverse" on the wire) as the API shows it.</summary>
public sealed record CollectionResponse
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>Short name, unique in the installation.</summary>
    public required string Alias { get; init; }

    /// <summary>Name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>Organisation it belongs to.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Whom to write to; left out where e-mail addresses are not exported.</summary>
    [JsonPropertyName("dataverseContacts")]
    public IReadOnlyList<CollectionContact>? Contacts { get; init; }

    /// <summary>Role assignments of collections above do not reach below it.</summary>
    public required bool PermissionRoot { get; init; }

    /// <summary>What it is for; may hold simple HTML.</summary>
    public string? Description { get; init; }

    /// <summary>Type name in capitals, such as <c>JOURNALS</c>.</summary>
    [JsonPropertyName("dataverseType")]
    public string? CollectionType { get; init; }

    /// <summary>Uses its own metadata blocks.</summary>
    public bool? IsMetadataBlockRoot { get; init; }

    /// <summary>Uses its own facets.</summary>
    public bool? IsFacetRoot { get; init; }

    /// <summary>Id of the collection it lies in; absent on the root.</summary>
    public long? OwnerId { get; init; }

    /// <summary>UTC time of creation, <c>yyyy-MM-ddTHH:mm:ssZ</c>.</summary>
    public string? CreationDate { get; init; }

    /// <summary>Logo, tagline and colours.</summary>
    public CollectionTheme? Theme { get; init; }

    /// <summary>Label of the object store for new files.</summary>
    public string? StorageDriverLabel { get; init; }

    /// <summary>Whether files get persistent identifiers.</summary>
    public bool? FilePIDsEnabled { get; init; }

    /// <summary>Whether a dataset needs files before it can be published here.</summary>
    public bool? EffectiveRequiresFilesToPublishDataset { get; init; }

    /// <summary>The types datasets here may be of; absent where only the default type is allowed.</summary>
    public IReadOnlyList<DatasetTypeResponse>? AllowedDatasetTypes { get; init; }

    /// <summary>Whether it is published.</summary>
    public bool? IsReleased { get; init; }

    /// <summary>Own rules per field.</summary>
    public IReadOnlyList<InputLevelResponse>? InputLevels { get; init; }

    /// <summary>Collections and datasets directly in it; only when asked for.</summary>
    public int? ChildCount { get; init; }

    /// <summary>The collection it lies in, nested up to the root; only when asked for.</summary>
    public OwnerResponse? IsPartOf { get; init; }
}
