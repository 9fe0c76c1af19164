namespace Quire.Repository.Accounts.Registering;

/// <summary>Somebody makes themselves an account.</summary>
public sealed record Registration
{
    /// <summary>Who vouches for them.</summary>
    public required string ProviderId { get; init; }

    /// <summary>Their name there, which never changes.</summary>
    public required string PersistentUserId { get; init; }

    /// <summary>Name of the account.</summary>
    public required ClaimedText UserName { get; init; }

    /// <summary>Given name.</summary>
    public required ClaimedText FirstName { get; init; }

    /// <summary>Family name.</summary>
    public required ClaimedText LastName { get; init; }

    /// <summary>E-mail address.</summary>
    public required ClaimedText Email { get; init; }

    /// <summary>Whether the provider has seen that the address is theirs.</summary>
    public bool IsEmailVerified { get; init; }

    public string? Affiliation { get; init; }

    public string? Position { get; init; }

    /// <summary>They accept the terms of use.</summary>
    public bool AcceptsTerms { get; init; }
}
