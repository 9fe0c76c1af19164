namespace Quire.Contracts.Administration;

/// <summary>What the server is.</summary>
public sealed record VersionInfo
{
    /// <summary>Dataverse version whose API it speaks.</summary>
    public required string Version { get; init; }

    /// <summary>Build of the program.</summary>
    public string? Build { get; init; }
}
