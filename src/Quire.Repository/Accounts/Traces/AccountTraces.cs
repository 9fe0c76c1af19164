using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts.Traces;

/// <summary>What an account has and did.</summary>
/// <param name="Account">The account.</param>
/// <param name="Kinds">One for each kind there is something of.</param>
public sealed record AccountTraces(AccountRecord Account, IReadOnlyList<AccountTrace> Kinds);
