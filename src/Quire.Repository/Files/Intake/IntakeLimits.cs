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

    /// <summary>Bytes there is room for; null is no limit.</summary>
    public long? RoomBytes { get; init; }

    /// <summary>Files there is room for; null is no limit.</summary>
    public int? RoomFiles { get; init; }

    /// <summary>Longest upload in bytes: none is taken in further than that; null is no limit.</summary>
    public long? MaxUpload => RoomBytes is { } room && !(MaxFileSize < room) ? room : MaxFileSize;

    /// <summary>Wire name of the digest shown as the checksum.</summary>
    public string ChecksumType { get; init; } = Storage.ContentDigests.Md5;

    /// <summary>What is left when some files were taken in.</summary>
    public IntakeLimits After(IReadOnlyCollection<NewFile> taken) =>
        this with
        {
            RoomBytes = RoomBytes is { } bytes ? Math.Max(0, bytes - taken.Sum(f => f.Size)) : null,
            RoomFiles = RoomFiles is { } files ? Math.Max(0, files - taken.Count) : null,
        };
}
