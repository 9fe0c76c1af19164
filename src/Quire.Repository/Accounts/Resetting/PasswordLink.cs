namespace Quire.Repository.Accounts.Resetting;

/// <summary>A link just made.</summary>
/// <param name="Token">What sets a password, told this once.</param>
/// <param name="Identifier">Name of the account.</param>
/// <param name="DisplayName">Of its owner.</param>
/// <param name="Email">Where it is mailed to.</param>
public sealed record PasswordLink(string Token, string Identifier, string DisplayName, string Email);
