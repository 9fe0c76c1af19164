namespace Quire.Contracts.Access;

/// <summary>An address a download may begin at without a token.</summary>
public sealed record SignedDownload
{
    /// <summary>The address; good for one minute.</summary>
    public required string SignedUrl { get; init; }
}
