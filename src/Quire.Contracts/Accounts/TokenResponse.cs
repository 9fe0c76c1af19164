namespace Quire.Contracts.Accounts;

/// <summary>An API token with a name.</summary>
public sealed record TokenResponse
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>What it is for.</summary>
    public required string Name { get; init; }

    /// <summary>What it allows: <c>all</c>, <c>deposit</c> or <c>read</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required string CreatedTime { get; init; }

    /// <summary>Until when it is valid, in UTC.</summary>
    public required string ExpireTime { get; init; }

    /// <summary>When it was last used, to a few minutes; absent for never.</summary>
    public string? LastUsedTime { get; init; }

    /// <summary>The token itself, in the answer to making it alone.</summary>
    public string? Token { get; init; }
}
