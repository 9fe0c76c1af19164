using System.Collections.Immutable;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Identifiers;
using Quire.Domain.Metadata;

namespace Quire.Exports;

/// <summary>Everything exporters may say about one version of a dataset. Times are UTC; texts are as deposited.</summary>
public sealed record ExportedVersion
{
    /// <summary>Database id of the dataset.</summary>
    public required long DatasetId { get; init; }

    /// <summary>Persistent identifier of the dataset.</summary>
    public required PersistentId PersistentId { get; init; }

    /// <summary>The identifier in the form people click, such as <c>https://doi.org/10.5072/FK2/ABC</c>.</summary>
    public required string PersistentUrl { get; init; }

    /// <summary>An identifier the dataset had before; null for most.</summary>
    public PersistentId? AlternativePersistentId { get; init; }

    /// <summary>Kind of dataset: <c>dataset</c>, <c>software</c>, <c>workflow</c> or one the installation adds.</summary>
    public string DatasetType { get; init; } = "dataset";

    /// <summary>Where the files of the dataset are kept: <c>{driver}://{authority}/{identifier}</c>.</summary>
    public required string StorageIdentifier { get; init; }

    /// <summary>Guestbook in force; null when none is.</summary>
    public long? GuestbookId { get; init; }

    /// <summary>Language the metadata is written in, as an ISO 639-1 code; null when it was not stated.</summary>
    public string? MetadataLanguage { get; init; }

    /// <summary>Names of the locks held on the dataset.</summary>
    public ImmutableArray<string> Locks { get; init; } = [];

    /// <summary>The day the first version was published; null before.</summary>
    public DateOnly? PublicationDate { get; init; }

    /// <summary>
    /// The date citations use, as deposited, when a curator chose another than <see cref="PublicationDate"/>; else null.
    /// </summary>
    public string? CitationDate { get; init; }

    /// <summary>The citation as text; null leaves it out.</summary>
    public string? Citation { get; init; }

    /// <summary>Database id of the version.</summary>
    public required long VersionId { get; init; }

    /// <summary>Number of the version; null for a draft.</summary>
    public VersionNumber? Number { get; init; }

    /// <summary>State of the version.</summary>
    public required VersionState State { get; init; }

    /// <summary>State of the newest version of the dataset; null when this is the newest.</summary>
    public VersionState? LatestState { get; init; }

    /// <summary>Counter of changes to the version, for optimistic locking.</summary>
    public long Revision { get; init; }

    /// <summary>When the version was made.</summary>
    public required DateTimeOffset CreateTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset LastUpdateTime { get; init; }

    /// <summary>When it was released; null for a draft.</summary>
    public DateTimeOffset? ReleaseTime { get; init; }

    /// <summary>When it was copied to an archive; null when it was not.</summary>
    public DateTimeOffset? ArchiveTime { get; init; }

    /// <summary>Why the version was made; null when nobody said.</summary>
    public string? VersionNote { get; init; }

    /// <summary>Why the version was deaccessioned.</summary>
    public string? DeaccessionNote { get; init; }

    /// <summary>Where the data went after deaccessioning.</summary>
    public string? DeaccessionLink { get; init; }

    /// <summary>Fingerprint over the tabular files; null without any.</summary>
    public string? Unf { get; init; }

    /// <summary>The metadata of the version.</summary>
    public required MetadataDocument Metadata { get; init; }

    /// <summary>The blocks that give the metadata its order, types and terms.</summary>
    public required MetadataSchema Schema { get; init; }

    /// <summary>Terms of use and access.</summary>
    public TermsOfUse Terms { get; init; } = TermsOfUse.None;

    /// <summary>The licence <see cref="TermsOfUse.LicenseId"/> names; null means custom terms.</summary>
    public License? License { get; init; }

    /// <summary>Who publishes.</summary>
    public required ExportingInstallation Installation { get; init; }

    /// <summary>The collections that hold the dataset, the owner first and the root last.</summary>
    public ImmutableArray<ExportedCollection> Collections { get; init; } = [];

    /// <summary>
    /// The files in the order they are listed. Some formats read them twice, so every enumeration must start anew; a query that
    /// streams from the database fits, and no exporter keeps the files in memory.
    /// </summary>
    public required IAsyncEnumerable<ExportedFile> Files { get; init; }

    /// <summary>
    /// Those of the files that were read as tables, in the same order, without what is in them. Every enumeration starts anew.
    /// </summary>
    public IAsyncEnumerable<ExportedFile> TableFiles { get; init; } = AsyncEnumerable.Empty<ExportedFile>();

    /// <summary>
    /// The same with what is in them. As with the files every enumeration starts anew, and no exporter keeps more than one in
    /// memory; each is fetched and unpacked for it, so none is read twice.
    /// </summary>
    public IAsyncEnumerable<ExportedTableFile> Tables { get; init; } = AsyncEnumerable.Empty<ExportedTableFile>();

    /// <summary>Variables of open tables that belong together. Every enumeration starts anew.</summary>
    public IAsyncEnumerable<ExportedGroup> VariableGroups { get; init; } = AsyncEnumerable.Empty<ExportedGroup>();

    /// <summary>When the export is made: decides which embargoes are over.</summary>
    public required DateTimeOffset ExportedAt { get; init; }

    /// <summary>Leave out every field of type e-mail. Default false.</summary>
    public bool ExcludeEmails { get; init; }

    /// <summary>Leave download addresses out of <c>schema.org</c>. Default false.</summary>
    public bool HideDownloadUrls { get; init; }
}
