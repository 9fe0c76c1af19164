namespace Quire.Contracts.Accounts;

/// <summary>An address that can be called without a token.</summary>
public sealed record SignedUrlResponse
{
    /// <summary>The address with its signature.</summary>
    public required string SignedUrl { get; init; }
}
