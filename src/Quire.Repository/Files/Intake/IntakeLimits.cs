namespace Quire.Repository.Files.Intake;

/// <summary>How much an upload may bring.</summary>
public sealed record IntakeLimits
{
    /// <summary>Largest file in bytes; null is no limit.</summary>
    public long? MaxFileSize { get; init; }

    /// <summary>Most files unpacked from one archive; an archive with more is refused.</summary>
    public int MaxUnpackedFiles { get; init; } = 1000;

    /// <summary>Most bytes unpacked from one archive.</summary>
    public long MaxUnpackedBytes { get; init; } = 20L * 1024 * 1024 * 1024;

    /// <summary>A member may unpack to at most this many times its packed length; beyond 64 MiB that is a bomb.</summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>Wire name of the digest shown as the checksum.</summary>
    public string ChecksumType { get; init; } = Storage.ContentDigests.Md5;
}
