namespace Quire.Contracts.Files;

/// <summary>What became of one directly uploaded file.</summary>
public sealed record FileRegistration
{
    /// <summary>Where its bytes are.</summary>
    public string? StorageIdentifier { get; init; }

    /// <summary>Why it was not added; absent when it was.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Says that it was added; absent when it was not, or with a warning.</summary>
    public string? SuccessMessage { get; init; }

    /// <summary>It was added, but something about it is worth knowing, such as the same content being there already.</summary>
    public string? WarningMessage { get; init; }

    /// <summary>The new file; Dataverse echoes what was sent when it was not added.</summary>
    public FileMetadataResponse? FileDetails { get; init; }
}
