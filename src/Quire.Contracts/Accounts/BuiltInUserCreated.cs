namespace Quire.Contracts.Accounts;

/// <summary>Answer to making a built-in account.</summary>
public sealed record BuiltInUserCreated
{
    /// <summary>The built-in credential.</summary>
    public required BuiltInUserResponse User { get; init; }

    /// <summary>The account.</summary>
    public required AuthenticatedUserResponse AuthenticatedUser { get; init; }

    /// <summary>Its first API token, shown this once.</summary>
    public required string ApiToken { get; init; }
}
