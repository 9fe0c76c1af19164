namespace Quire.Contracts.Files;

/// <summary>How much downloading a version would fetch.</summary>
public sealed record DownloadSize
{
    /// <summary>The size in words.</summary>
    public string? Message { get; init; }

    /// <summary>Bytes.</summary>
    public long StorageSize { get; init; }
}
