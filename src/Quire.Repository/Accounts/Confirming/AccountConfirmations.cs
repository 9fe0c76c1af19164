using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Confirming;

/// <summary>What accounts were asked to confirm, which goes with them.</summary>
internal sealed class AccountConfirmations(RepositoryDb db) : IAccountReferences
{
    public Task RemoveAsync(AccountRecord account, OperationContext context, CancellationToken ct) =>
        db.EmailConfirmations.Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(ct);

    public Task MoveAsync(AccountRecord from, AccountRecord into, OperationContext context, CancellationToken ct) =>
        RemoveAsync(from, context, ct);
}
