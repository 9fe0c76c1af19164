namespace Quire.Contracts.Files;

/// <summary>What became of one directly uploaded file.</summary>
public sealed record FileRegistration
{
    /// <summary>Where its bytes are.</summary>
    public string? StorageIdentifier { get; init; }

    /// <summary>Why it was not added; absent when it was.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Says that it was added; absent when it was not.</summary>
    public string? SuccessMessage { get; init; }

    /// <summary>The new file.</summary>
    public FileMetadataResponse? FileDetails { get; init; }
}
