namespace Quire.Contracts.Files;

/// <summary>A file of which stored bytes were found damaged or gone.</summary>
public sealed record FixityFindingResponse
{
    /// <summary>The file.</summary>
    public required long FileId { get; init; }

    /// <summary>Its dataset.</summary>
    public required long DatasetId { get; init; }

    /// <summary>The dataset's persistent identifier.</summary>
    public string? PersistentId { get; init; }

    /// <summary>Key in its store of what lies beside the file, where that is damaged; absent for the file itself.</summary>
    public string? StorageKey { get; init; }

    /// <summary>What was found, in a sentence.</summary>
    public required string Found { get; init; }

    /// <summary>When it was found first.</summary>
    public required string FoundAt { get; init; }
}
