using Microsoft.EntityFrameworkCore;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Requests;

/// <summary>What accounts asked access to, and decided of others' requests.</summary>
internal sealed class AccountRequests(RepositoryDb db) : IAccountReferences
{
    public Task RemoveAsync(AccountRecord account, OperationContext context, CancellationToken ct) =>
        db.FileAccessRequests.Where(r => r.AccountId == account.Id).ExecuteDeleteAsync(ct);

    public async Task MoveAsync(AccountRecord from, AccountRecord into, OperationContext context, CancellationToken ct)
    {
        // Of two open requests for a file one is enough.
        var asked = db
            .FileAccessRequests.Where(r => r.AccountId == into.Id && r.State == FileAccessState.Requested)
            .Select(r => r.FileId);
        await db
            .FileAccessRequests.Where(r =>
                r.AccountId == from.Id && r.State == FileAccessState.Requested && asked.Contains(r.FileId)
            )
            .ExecuteDeleteAsync(ct);
        await db
            .FileAccessRequests.Where(r => r.AccountId == from.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.AccountId, into.Id), ct);
        await db
            .FileAccessRequests.Where(r => r.DecidedById == from.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.DecidedById, into.Id), ct);
    }
}
