namespace Quire.Contracts.Accounts;

/// <summary>The session of a browser.</summary>
public sealed record SessionResponse
{
    /// <summary>
    /// <c>signedIn</c>, or <c>registering</c> for somebody a provider vouches for who has no account yet.
    /// </summary>
    public required string State { get; init; }

    /// <summary>The account, with <c>@</c>; absent for somebody who has none yet.</summary>
    public string? Identifier { get; init; }

    /// <summary>Who vouched for them; <c>builtin</c> for a password here.</summary>
    public required string Provider { get; init; }

    /// <summary>When it ends, if it is not used until then.</summary>
    public required string Expires { get; init; }

    /// <summary>What changes are sent with, in the header <c>X-Quire-Antiforgery</c>.</summary>
    public required string Antiforgery { get; init; }

    /// <summary>What the provider says of somebody who has no account yet; absent for all others.</summary>
    public SuggestedAccount? Suggested { get; init; }
}
