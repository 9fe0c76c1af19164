namespace Quire.Repository.Files.Describing;

/// <summary>What a client says about a file it adds, replaces or describes; null means not said.</summary>
public sealed record FileDescription
{
    public static readonly FileDescription Empty = new();

    /// <summary>Name in the dataset instead of the uploaded one.</summary>
    public string? Label { get; init; }

    public string? DirectoryLabel { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Describing: categories besides those it has.</summary>
    public IReadOnlyList<string>? MoreCategories { get; init; }

    /// <summary>Describing: categories it has no longer.</summary>
    public IReadOnlyList<string>? FewerCategories { get; init; }

    /// <summary>Tags of tabular files.</summary>
    public IReadOnlyList<string>? TabularTags { get; init; }

    public bool? Restrict { get; init; }

    public string? ProvenanceText { get; init; }

    /// <summary>Whether it is read as a table, where its type allows.</summary>
    public bool Ingest { get; init; } = true;

    /// <summary>Replacing: also by a file of another type.</summary>
    public bool ForceReplace { get; init; }

    /// <summary>Bytes uploaded past this server before: where they are.</summary>
    public string? StorageIdentifier { get; init; }

    public string? FileName { get; init; }

    public string? MimeType { get; init; }

    public long? FileSize { get; init; }

    /// <summary>Wire name of the digest the client computed.</summary>
    public string? ChecksumType { get; init; }

    public string? Checksum { get; init; }

    /// <summary>Bulk registration: the file this one replaces.</summary>
    public long? FileToReplace { get; init; }
}
