using System.Collections.Immutable;
using Quire.Domain.Identifiers;

namespace Quire.Exports;

/// <summary>One file of an exported version: the file itself and what this version says about it.</summary>
public sealed record ExportedFile
{
    /// <summary>Database id of the file.</summary>
    public required long Id { get; init; }

    /// <summary>Persistent identifier of the file; null when files get none.</summary>
    public PersistentId? PersistentId { get; init; }

    /// <summary>The identifier in the form people click; null when there is none.</summary>
    public string? PersistentUrl { get; init; }

    /// <summary>File name in this version.</summary>
    public required string Label { get; init; }

    /// <summary>Folder path in this version, without slashes at its ends; null for the top.</summary>
    public string? DirectoryLabel { get; init; }

    /// <summary>Description in this version.</summary>
    public string? Description { get; init; }

    /// <summary>Categories in this version, such as <c>Data</c>.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Counter of changes to what the version says about the file.</summary>
    public long Revision { get; init; }

    /// <summary>Media type of the bytes as stored.</summary>
    public required string ContentType { get; init; }

    /// <summary>Name of the media type for people; null when unknown.</summary>
    public string? FriendlyType { get; init; }

    /// <summary>Size of the bytes as stored.</summary>
    public required long Size { get; init; }

    /// <summary>Checksum of the file as uploaded; null when none was computed.</summary>
    public FileChecksum? Checksum { get; init; }

    /// <summary>SHA-256 of the file as uploaded, in hexadecimal digits; null when it was not computed.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Whether only people who were given access may download it.</summary>
    public bool Restricted { get; init; }

    /// <summary>Closed until a day; null when not embargoed.</summary>
    public FilePeriod? Embargo { get; init; }

    /// <summary>Kept until a day; null when kept for good.</summary>
    public FilePeriod? Retention { get; init; }

    /// <summary>The upload a tabular file was made from; null for a file that was not ingested.</summary>
    public OriginalFile? Original { get; init; }

    /// <summary>Fingerprint of a tabular file.</summary>
    public string? Unf { get; init; }

    /// <summary>
    /// How large the table of a tabular file is; null where that is not for everybody, as long as the file is closed.
    /// </summary>
    public (long Rows, int Variables)? Dimensions { get; init; }

    /// <summary>Tags of a tabular file, such as <c>Survey</c>.</summary>
    public ImmutableArray<string> TabularTags { get; init; } = [];

    /// <summary>Where the bytes are: <c>{driver}://{bucket}:{key}</c>.</summary>
    public string? StorageIdentifier { get; init; }

    /// <summary>First file of a chain of replacements; -1 for a file nothing was replaced by.</summary>
    public long RootFileId { get; init; } = -1;

    /// <summary>The file this one replaced.</summary>
    public long? PreviousFileId { get; init; }

    /// <summary>The day the file was added.</summary>
    public DateOnly? CreationDate { get; init; }

    /// <summary>The day the file was first published.</summary>
    public DateOnly? PublicationDate { get; init; }

    /// <summary>Whether the file was ingested as a table.</summary>
    public bool IsTabular => Original is not null;
}
