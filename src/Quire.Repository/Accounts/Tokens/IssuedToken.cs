namespace Quire.Repository.Accounts.Tokens;

/// <summary>A token just made.</summary>
/// <param name="Facts">What is kept of it.</param>
/// <param name="Token">The token, shown this once.</param>
public sealed record IssuedToken(NamedToken Facts, string Token);
