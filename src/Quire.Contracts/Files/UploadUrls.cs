namespace Quire.Contracts.Files;

/// <summary>Where a client may put the bytes of a file itself: one address, or one per part.</summary>
public sealed record UploadUrls
{
    /// <summary>Address to put the whole file at; absent when it must be sent in parts.</summary>
    public string? Url { get; init; }

    /// <summary>Address by part number from 1; absent when one address takes all.</summary>
    public IReadOnlyDictionary<string, string>? Urls { get; init; }

    /// <summary>Path to give the upload up; only with parts.</summary>
    public string? Abort { get; init; }

    /// <summary>Path to finish the upload; only with parts.</summary>
    public string? Complete { get; init; }

    /// <summary>Bytes of a part.</summary>
    public long? PartSize { get; init; }

    /// <summary>What the store calls the file; needed to register it.</summary>
    public required string StorageIdentifier { get; init; }
}
