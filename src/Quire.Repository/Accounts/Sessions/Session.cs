using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts.Sessions;

/// <summary>A session in force.</summary>
/// <param name="Id">Its number.</param>
/// <param name="AccountId">Whose it is; null for somebody who is about to make an account.</param>
/// <param name="Identifier">Name of the account; null for none.</param>
/// <param name="ProviderId">Who vouched for them.</param>
/// <param name="Vouched">What the provider says of somebody who is about to make an account; null for all others.</param>
/// <param name="ExpiresAt">When it ends, if it is used.</param>
public sealed record Session(
    long Id,
    long? AccountId,
    string? Identifier,
    string ProviderId,
    VouchedPerson? Vouched,
    DateTime ExpiresAt
);
