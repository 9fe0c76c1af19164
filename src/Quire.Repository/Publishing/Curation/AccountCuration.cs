using Microsoft.EntityFrameworkCore;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Curation;

/// <summary>The labels accounts gave.</summary>
internal sealed class AccountCuration(RepositoryDb db) : IAccountReferences
{
    public Task MoveAsync(AccountRecord from, AccountRecord into, OperationContext context, CancellationToken ct) =>
        db
            .CurationStatuses.Where(s => s.AccountId == from.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.AccountId, into.Id), ct);
}
