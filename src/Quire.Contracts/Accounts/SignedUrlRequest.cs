namespace Quire.Contracts.Accounts;

/// <summary>Body of asking for an address that can be called without a token.</summary>
public sealed record SignedUrlRequest
{
    /// <summary>The address; required.</summary>
    public string? Url { get; init; }

    /// <summary>Account it is called as; the caller's own where nothing is said.</summary>
    public string? User { get; init; }

    /// <summary>For how many minutes; 10 where nothing is said.</summary>
    public int? TimeOut { get; init; }

    /// <summary>HTTP method it is called with; GET where nothing is said.</summary>
    public string? HttpMethod { get; init; }
}
