namespace Quire.Contracts.Accounts;

/// <summary>Somebody signs in with a password.</summary>
public sealed record SignInRequest
{
    /// <summary>Name of the account.</summary>
    public required string UserName { get; init; }

    /// <summary>Its password.</summary>
    public required string Password { get; init; }
}
