namespace Quire.Client;

/// <summary>How to upload a file.</summary>
public sealed record UploadOptions
{
    /// <summary>Which way the bytes take. Default: through the server.</summary>
    public UploadMode Mode { get; init; }

    /// <summary>Hears how far the upload is.</summary>
    public IProgress<TransferProgress>? Progress { get; init; }

    /// <summary>Whether the server's checksum is checked. Default: as the client is set.</summary>
    public bool? Verify { get; init; }
}
