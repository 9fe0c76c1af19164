using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Sessions;

/// <summary>Where people are signed in, which ends with their accounts.</summary>
internal sealed class AccountSessions(RepositoryDb db) : IAccountReferences
{
    public Task RemoveAsync(AccountRecord account, OperationContext context, CancellationToken ct) =>
        db.Sessions.Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(ct);

    public Task MoveAsync(AccountRecord from, AccountRecord into, OperationContext context, CancellationToken ct) =>
        RemoveAsync(from, context, ct);
}
