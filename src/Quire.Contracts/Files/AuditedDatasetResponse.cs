namespace Quire.Contracts.Files;

/// <summary>A dataset of which something is missing.</summary>
public sealed record AuditedDatasetResponse
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Its persistent identifier.</summary>
    public string? Pid { get; init; }

    /// <summary>The identifier as an address.</summary>
    public string? PersistentURL { get; init; }

    /// <summary>Files no version describes: storage identifier and media type.</summary>
    public required IReadOnlyList<string> MissingFileMetadata { get; init; }

    /// <summary>Files whose bytes are gone: storage identifier and name.</summary>
    public required IReadOnlyList<string> MissingFiles { get; init; }
}
