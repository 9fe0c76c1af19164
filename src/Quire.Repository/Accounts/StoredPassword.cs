namespace Quire.Repository.Accounts;

/// <summary>What is kept of a password just chosen.</summary>
/// <param name="Hash">Its salted hash.</param>
/// <param name="Keys">What seals the account's tokens, opened by this password alone.</param>
public sealed record StoredPassword(string Hash, TokenKeys Keys);
