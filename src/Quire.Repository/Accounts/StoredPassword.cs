using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts;

/// <summary>What is kept of a password just chosen.</summary>
/// <param name="Hash">Its salted hash.</param>
/// <param name="Keys">What seals the account's tokens, opened by this password alone.</param>
public sealed record StoredPassword(string Hash, TokenKeys Keys)
{
    /// <summary>What an account that has its number gets as its first.</summary>
    internal BuiltInCredentialRecord For(AccountRecord account) =>
        new()
        {
            AccountId = account.Id,
            UserName = account.Identifier,
            PasswordHash = Hash,
            TokenPublicKey = Keys.Public,
            TokenPrivateKey = Keys.Private,
        };
}
