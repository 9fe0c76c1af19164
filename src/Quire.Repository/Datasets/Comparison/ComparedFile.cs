namespace Quire.Repository.Datasets.Comparison;

/// <summary>A file as one version describes it, with what a comparison says of it.</summary>
public sealed record ComparedFile
{
    public long FileId { get; init; }

    /// <summary>The row that describes it so.</summary>
    public long EntryId { get; init; }

    /// <summary>First file of the chain of replacements it belongs to; itself when it belongs to none.</summary>
    public long ChainId { get; init; }

    /// <summary>Sequence of the first version that describes it so.</summary>
    public int First { get; init; }

    /// <summary>Sequence of the first version that does no more; null while all later ones do.</summary>
    public int? End { get; init; }

    public required string Label { get; init; }

    public required string DirectoryLabel { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> TabularTags { get; init; } = [];

    public string? ProvenanceText { get; init; }

    public bool Restricted { get; init; }

    public required string ContentType { get; init; }

    public required string ChecksumType { get; init; }

    public required string Checksum { get; init; }

    /// <summary>The table it was read as; null for none.</summary>
    public long? TableId { get; init; }

    /// <summary>What people said of the variables of the table; null for nothing.</summary>
    public long? EditsId { get; init; }

    /// <summary>Whether the version with a sequence lists it so.</summary>
    public bool IsIn(int sequence) => First <= sequence && (End is null || End > sequence);
}
