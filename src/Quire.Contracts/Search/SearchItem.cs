using System.Text.Json;
using System.Text.Json.Serialization;
using Quire.Contracts.Files;

namespace Quire.Contracts.Search;

/// <summary>A hit: collection, dataset or file. Which members are set depends on <see cref="Type"/>.</summary>
public sealed record SearchItem
{
    /// <summary>Name or title.</summary>
    public string? Name { get; init; }

    /// <summary><c>dataverse</c>, <c>dataset</c> or <c>file</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The page for people.</summary>
    public string? Url { get; init; }

    /// <summary>Thumbnail.</summary>
    [JsonPropertyName("image_url")]
    public string? ImageUrl { get; init; }

    /// <summary>Alias; collections only.</summary>
    public string? Identifier { get; init; }

    /// <summary>Persistent identifier; datasets only.</summary>
    [JsonPropertyName("global_id")]
    public string? GlobalId { get; init; }

    /// <summary>Database id as text; files only.</summary>
    [JsonPropertyName("file_id")]
    public string? FileId { get; init; }

    /// <summary>Persistent identifier; files only.</summary>
    [JsonPropertyName("file_persistent_id")]
    public string? FilePersistentId { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>UTC time of publication.</summary>
    [JsonPropertyName("published_at")]
    public string? PublishedAt { get; init; }

    /// <summary><c>Published</c>, <c>Unpublished</c>, <c>Draft</c>, <c>In Review</c>, <c>Deaccessioned</c>.</summary>
    public IReadOnlyList<string>? PublicationStatuses { get; init; }

    /// <summary>Organisation; collections only.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Name of the collection above; collections only.</summary>
    public string? ParentDataverseName { get; init; }

    /// <summary>Alias of the collection above; collections only.</summary>
    public string? ParentDataverseIdentifier { get; init; }

    /// <summary>Datasets in it; collections only.</summary>
    public long? DatasetCount { get; init; }

    /// <summary>Content type in words; files only.</summary>
    [JsonPropertyName("file_type")]
    public string? FileType { get; init; }

    /// <summary>Content type; files only.</summary>
    [JsonPropertyName("file_content_type")]
    public string? FileContentType { get; init; }

    /// <summary>Size; files only.</summary>
    [JsonPropertyName("size_in_bytes")]
    public long? SizeInBytes { get; init; }

    /// <summary>MD5; files only.</summary>
    public string? Md5 { get; init; }

    /// <summary>Checksum; files only.</summary>
    public ChecksumResponse? Checksum { get; init; }

    /// <summary>Universal numeric fingerprint; tabular files only.</summary>
    public string? Unf { get; init; }

    /// <summary>Title of the dataset; files only.</summary>
    [JsonPropertyName("dataset_name")]
    public string? DatasetName { get; init; }

    /// <summary>Id of the dataset as text; files only.</summary>
    [JsonPropertyName("dataset_id")]
    public string? DatasetId { get; init; }

    /// <summary>Persistent identifier of the dataset; files only.</summary>
    [JsonPropertyName("dataset_persistent_id")]
    public string? DatasetPersistentId { get; init; }

    /// <summary>Citation of the dataset; files only.</summary>
    [JsonPropertyName("dataset_citation")]
    public string? DatasetCitation { get; init; }

    /// <summary>Only people with access may download it; files only.</summary>
    public bool? Restricted { get; init; }

    /// <summary>Columns; tabular files only.</summary>
    public long? Variables { get; init; }

    /// <summary>Rows; tabular files only.</summary>
    public long? Observations { get; init; }

    /// <summary>The caller may download it; files only.</summary>
    public bool? CanDownloadFile { get; init; }

    /// <summary>Labels; files only.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Kinds of table; files only.</summary>
    public IReadOnlyList<string>? TabularTags { get; init; }

    /// <summary>UTC time of publication or creation.</summary>
    public string? ReleaseOrCreateDate { get; init; }

    /// <summary>Citation with markup; datasets only.</summary>
    public string? CitationHtml { get; init; }

    /// <summary>Alias of its collection; datasets only.</summary>
    [JsonPropertyName("identifier_of_dataverse")]
    public string? IdentifierOfDataverse { get; init; }

    /// <summary>Name of its collection; datasets only.</summary>
    [JsonPropertyName("name_of_dataverse")]
    public string? NameOfDataverse { get; init; }

    /// <summary>Citation as text; datasets only.</summary>
    public string? Citation { get; init; }

    /// <summary>Who publishes; datasets only.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where its files are stored; datasets only.</summary>
    public string? StorageIdentifier { get; init; }

    /// <summary>Keywords; datasets only.</summary>
    public IReadOnlyList<string>? Keywords { get; init; }

    /// <summary>Subjects; datasets only.</summary>
    public IReadOnlyList<string>? Subjects { get; init; }

    /// <summary>Files in the version; datasets only.</summary>
    public long? FileCount { get; init; }

    /// <summary>Database id of the version; datasets only.</summary>
    public long? VersionId { get; init; }

    /// <summary>State of the version; datasets only.</summary>
    public string? VersionState { get; init; }

    /// <summary>Major number; datasets only.</summary>
    public int? MajorVersion { get; init; }

    /// <summary>Minor number; datasets only.</summary>
    public int? MinorVersion { get; init; }

    /// <summary>UTC time of creation; datasets only.</summary>
    public string? CreatedAt { get; init; }

    /// <summary>UTC time of the last change; datasets only.</summary>
    public string? UpdatedAt { get; init; }

    /// <summary>Contacts with name and affiliation; datasets only.</summary>
    public JsonElement? Contacts { get; init; }

    /// <summary>Related publications; datasets only.</summary>
    public JsonElement? Publications { get; init; }

    /// <summary>Producers; datasets only.</summary>
    public IReadOnlyList<string>? Producers { get; init; }

    /// <summary>Related material; datasets only.</summary>
    public IReadOnlyList<string>? RelatedMaterial { get; init; }

    /// <summary>Places; datasets only.</summary>
    public JsonElement? GeographicCoverage { get; init; }

    /// <summary>Sources; datasets only.</summary>
    public IReadOnlyList<string>? DataSources { get; init; }

    /// <summary>Metadata asked for with <c>metadata_fields</c>; datasets only.</summary>
    public JsonElement? MetadataBlocks { get; init; }

    /// <summary>Authors; datasets only.</summary>
    public IReadOnlyList<string>? Authors { get; init; }

    /// <summary>Collections it lies in; only when asked for.</summary>
    public JsonElement? Collections { get; init; }

    /// <summary>Address in the API; only when asked for.</summary>
    [JsonPropertyName("api_url")]
    public string? ApiUrl { get; init; }

    /// <summary>Database id; only when asked for.</summary>
    [JsonPropertyName("entity_id")]
    public long? EntityId { get; init; }

    /// <summary>Relevance; only when asked for.</summary>
    public double? Score { get; init; }

    /// <summary>Where it matched, by field; only when asked for.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, SearchMatch>>? Matches { get; init; }
}
