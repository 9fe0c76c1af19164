using System.Text.Json.Serialization;
using Quire.Contracts.Collections;

namespace Quire.Contracts.Files;

/// <summary>A data file: bytes that never change.</summary>
public sealed record DataFileResponse
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>Persistent identifier; empty when it has none.</summary>
    public string? PersistentId { get; init; }

    /// <summary>Where the identifier resolves.</summary>
    [JsonPropertyName("pidURL")]
    public string? PidUrl { get; init; }

    /// <summary>Name.</summary>
    public string? Filename { get; init; }

    /// <summary>Media type.</summary>
    public string? ContentType { get; init; }

    /// <summary>Type as people say it.</summary>
    public string? FriendlyType { get; init; }

    /// <summary>Length in bytes.</summary>
    public long? Filesize { get; init; }

    /// <summary>What is in it; empty when nobody said.</summary>
    public string? Description { get; init; }

    /// <summary>Categories.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>The embargo it is or was under; absent when there was none.</summary>
    public EmbargoResponse? Embargo { get; init; }

    /// <summary>Until when it is given out; absent when nothing ends that.</summary>
    public RetentionResponse? Retention { get; init; }

    /// <summary>Where the bytes are: <c>driver://key</c>.</summary>
    public string? StorageIdentifier { get; init; }

    /// <summary>Media type as uploaded; only on ingested files.</summary>
    public string? OriginalFileFormat { get; init; }

    /// <summary>Type as uploaded, in words; only on ingested files.</summary>
    public string? OriginalFormatLabel { get; init; }

    /// <summary>Length as uploaded; only on ingested files.</summary>
    public long? OriginalFileSize { get; init; }

    /// <summary>Name as uploaded; only on ingested files.</summary>
    public string? OriginalFileName { get; init; }

    /// <summary>Universal numeric fingerprint; only on ingested files.</summary>
    [JsonPropertyName("UNF")]
    public string? Unf { get; init; }

    /// <summary>First file of the chain of replacements; -1 when nothing was replaced.</summary>
    public long? RootDataFileId { get; init; }

    /// <summary>File this one replaced.</summary>
    public long? PreviousDataFileId { get; init; }

    /// <summary>MD5 in hexadecimal; only when that is the checksum type.</summary>
    public string? Md5 { get; init; }

    /// <summary>Checksum and its type.</summary>
    public ChecksumResponse? Checksum { get; init; }

    /// <summary>Whether it was ingested as a table.</summary>
    public bool? TabularData { get; init; }

    /// <summary>
    /// Of a draft's file that is no table: <c>scheduled</c> while it is to be read as one, <c>failed</c> when it could not be.
    /// Only where one file is asked for; of Quire alone.
    /// </summary>
    public string? IngestStatus { get; init; }

    /// <summary>
    /// Why it could not be read as a table, or what whoever edits has to know of how it was read, for people; only where one file
    /// is asked for; of Quire alone.
    /// </summary>
    public string? IngestReport { get; init; }

    /// <summary>Tags of tables.</summary>
    public IReadOnlyList<string>? TabularTags { get; init; }

    /// <summary>Date of upload, <c>yyyy-MM-dd</c>.</summary>
    public string? CreationDate { get; init; }

    /// <summary>Date of first publication, <c>yyyy-MM-dd</c>.</summary>
    public string? PublicationDate { get; init; }

    /// <summary>Folder.</summary>
    public string? DirectoryLabel { get; init; }

    /// <summary>UTC time of the last change.</summary>
    public string? LastUpdateTime { get; init; }

    /// <summary>Whether people may ask for access.</summary>
    public bool? FileAccessRequest { get; init; }

    /// <summary>Dataset and collections it lies in; only when asked for.</summary>
    public OwnerResponse? IsPartOf { get; init; }
}
