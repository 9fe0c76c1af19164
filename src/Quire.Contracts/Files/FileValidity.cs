namespace Quire.Contracts.Files;

/// <summary>Whether the stored bytes of a file are the ones deposited.</summary>
public sealed record FileValidity
{
    /// <summary>The file.</summary>
    public required long DatafileId { get; init; }

    /// <summary>Its store and its key there.</summary>
    public required string StorageIdentifier { get; init; }

    /// <summary><c>valid</c> or <c>invalid</c>.</summary>
    public required string Status { get; init; }

    /// <summary>What is wrong, in a sentence.</summary>
    public string? ErrorMessage { get; init; }
}
