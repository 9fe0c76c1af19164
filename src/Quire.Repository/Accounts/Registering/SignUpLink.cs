namespace Quire.Repository.Accounts.Registering;

/// <summary>What is mailed to whoever wants an account.</summary>
/// <param name="Email">Where it is mailed to.</param>
/// <param name="Token">What makes an account, told this once; null where an account has the address already.</param>
/// <param name="Identifier">Name of the account that has it; null for none.</param>
/// <param name="HasPassword">Whether that account has a password here.</param>
public sealed record SignUpLink(string Email, string? Token, string? Identifier = null, bool HasPassword = false);
