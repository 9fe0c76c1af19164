namespace Quire.Contracts.Accounts;

/// <summary>Body of making a token with a name.</summary>
public sealed record TokenRequest
{
    /// <summary>What it is for; required, and unique in the account.</summary>
    public string? Name { get; init; }

    /// <summary>What it allows: <c>all</c>, <c>deposit</c> or <c>read</c>; required.</summary>
    public string? Scope { get; init; }

    /// <summary>For how many days, 365 at most; 90 where nothing is said.</summary>
    public int? Days { get; init; }
}
