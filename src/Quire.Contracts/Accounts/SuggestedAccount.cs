namespace Quire.Contracts.Accounts;

/// <summary>What a provider says of somebody who is about to make an account; what is absent they say themselves.</summary>
public sealed record SuggestedAccount
{
    /// <summary>Name of the account, which they may choose otherwise.</summary>
    public string? Username { get; init; }

    /// <summary>Given name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Family name.</summary>
    public string? LastName { get; init; }

    /// <summary>E-mail address.</summary>
    public string? EmailAddress { get; init; }
}
