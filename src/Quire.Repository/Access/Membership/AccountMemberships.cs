using Microsoft.EntityFrameworkCore;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>
/// The groups accounts were put into. Whoever ends or joins accounts tells followers of the accounts themselves.
/// </summary>
internal sealed class AccountMemberships(RepositoryDb db) : IAccountReferences
{
    public async Task<string?> ReasonToKeepAsync(AccountRecord account, CancellationToken ct) =>
        await db.ExplicitGroupMembers.AnyAsync(m => m.AccountId == account.Id, ct)
            ? "the user is a member of explicit group(s)"
            : null;

    public Task RevokeAsync(AccountRecord account, OperationContext context, CancellationToken ct) =>
        db.ExplicitGroupMembers.Where(m => m.AccountId == account.Id).ExecuteDeleteAsync(ct);

    public async Task MoveAsync(AccountRecord from, AccountRecord into, OperationContext context, CancellationToken ct)
    {
        var both = db.ExplicitGroupMembers.Where(m => m.AccountId == into.Id).Select(m => m.GroupId);
        await db.ExplicitGroupMembers.Where(m => m.AccountId == from.Id && both.Contains(m.GroupId)).ExecuteDeleteAsync(ct);
        await db
            .ExplicitGroupMembers.Where(m => m.AccountId == from.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.AccountId, into.Id), ct);
    }
}
