namespace Quire.Repository.Files.Intake;

/// <summary>A file whose bytes are stored and which no row mentions yet.</summary>
public sealed record NewFile
{
    public required string Label { get; init; }

    /// <summary>Folder, tidied; empty at the top.</summary>
    public string DirectoryLabel { get; init; } = "";

    public required string ContentType { get; init; }

    public required long Size { get; init; }

    public required string StoreName { get; init; }

    public required string StorageKey { get; init; }

    /// <summary>Digests by wire name.</summary>
    public required IReadOnlyDictionary<string, string> Digests { get; init; }

    /// <summary>Block checksums; null while nobody has read the bytes.</summary>
    public byte[]? BlockSums { get; init; }

    /// <summary>Wire name of the digest shown as the checksum.</summary>
    public required string ChecksumType { get; init; }

    public string Checksum => Digests[ChecksumType];

    /// <summary>Whether <see cref="Label"/> is not the name it was sent under, which could not be kept.</summary>
    public bool IsRenamed { get; init; }

    /// <summary>Something worth knowing of how it was taken; null when there is nothing.</summary>
    public UploadWarning? Warning { get; init; }

    /// <summary>Set when the client put the bytes there itself; null when they came through this server.</summary>
    public Direct.DirectOrigin? Direct { get; init; }
}
