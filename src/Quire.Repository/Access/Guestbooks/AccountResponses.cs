using Microsoft.EntityFrameworkCore;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>What accounts answered in guestbooks, which those who keep them count on.</summary>
internal sealed class AccountResponses(RepositoryDb db) : IAccountReferences
{
    public async Task<string?> ReasonToKeepAsync(AccountRecord account, CancellationToken ct) =>
        await db.GuestbookResponses.AnyAsync(r => r.AccountId == account.Id, ct)
            ? "the user is associated with file download (Guestbook Response) record(s)"
            : null;

    public Task MoveAsync(AccountRecord from, AccountRecord into, OperationContext context, CancellationToken ct) =>
        db
            .GuestbookResponses.Where(r => r.AccountId == from.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.AccountId, into.Id), ct);
}
