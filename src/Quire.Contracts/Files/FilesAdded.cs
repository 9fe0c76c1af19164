namespace Quire.Contracts.Files;

/// <summary>Answer to adding or replacing files.</summary>
public sealed record FilesAdded
{
    /// <summary>The new files.</summary>
    public required IReadOnlyList<FileMetadataResponse> Files { get; init; }
}
