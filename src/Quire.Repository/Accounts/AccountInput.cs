namespace Quire.Repository.Accounts;

/// <summary>What a request says about a new account.</summary>
public sealed record AccountInput
{
    /// <summary>The provider of accounts with a password here.</summary>
    public const string BuiltIn = "builtin";

    /// <summary>Name without a leading <c>@</c>; unique whatever the letter case.</summary>
    public required string Identifier { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required string Email { get; init; }

    public string? Affiliation { get; init; }

    public string? Position { get; init; }

    /// <summary>Who vouches for the account; <c>builtin</c> for accounts with a password here.</summary>
    public string ProviderId { get; init; } = BuiltIn;

    /// <summary>Name of the account at its provider.</summary>
    public required string PersistentUserId { get; init; }
}
