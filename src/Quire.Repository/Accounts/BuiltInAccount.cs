using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts;

/// <summary>A built-in account just made.</summary>
/// <param name="CredentialId">Id of its password record.</param>
/// <param name="Account">The account.</param>
/// <param name="Token">Its first API token, shown this once.</param>
public sealed record BuiltInAccount(long CredentialId, AccountRecord Account, string Token);
