using Quire.Contracts.Files;

namespace Quire.Client;

/// <summary>A file of a folder and what is to be done with it.</summary>
public sealed record FolderItem
{
    /// <summary>Path in the folder and in the dataset, levels separated by <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What is to be done.</summary>
    public required FolderAction Action { get; init; }

    /// <summary>Bytes to move; 0 when nothing is.</summary>
    public long Bytes { get; init; }

    /// <summary>Why it is refused or skipped.</summary>
    public string? Reason { get; init; }

    /// <summary>The file in the dataset; null when it has none.</summary>
    public FileMetadataResponse? Remote { get; init; }

    /// <summary>What is put behind its path while it is downloaded.</summary>
    internal string PartEnding { get; init; } = PartNames.Ending;
}
