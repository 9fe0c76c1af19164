namespace Quire.Contracts.Files;

/// <summary>Something a tool derived from a file, kept beside it.</summary>
public sealed record AuxiliaryFileResponse
{
    /// <summary>What it is, by the tool's name for it.</summary>
    public required string FormatTag { get; init; }

    /// <summary>Which version of that.</summary>
    public required string FormatVersion { get; init; }

    /// <summary>The tool that made it; absent when nobody said.</summary>
    public string? Origin { get; init; }

    /// <summary>Whether everybody may have it once the file is published.</summary>
    public bool IsPublic { get; init; }

    /// <summary>What it is grouped by for people, such as <c>DP</c>; absent when nobody said.</summary>
    public string? Type { get; init; }

    /// <summary>Media type.</summary>
    public string? ContentType { get; init; }

    /// <summary>Length in bytes.</summary>
    public long? FileSize { get; init; }

    /// <summary>Checksum and its type.</summary>
    public ChecksumResponse? Checksum { get; init; }

    /// <summary>The file it belongs to, by its id.</summary>
    public AuxiliaryOwnerResponse? DataFile { get; init; }
}
