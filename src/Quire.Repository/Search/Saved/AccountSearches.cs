using Microsoft.EntityFrameworkCore;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Search.Saved;

/// <summary>Searches accounts saved, which go on finding for their collections.</summary>
internal sealed class AccountSearches(RepositoryDb db) : IAccountReferences
{
    public async Task<string?> ReasonToKeepAsync(AccountRecord account, CancellationToken ct) =>
        await db.SavedSearches.AnyAsync(s => s.CreatorId == account.Id, ct) ? "the user has created saved searches" : null;

    public Task MoveAsync(AccountRecord from, AccountRecord into, OperationContext context, CancellationToken ct) =>
        db
            .SavedSearches.Where(s => s.CreatorId == from.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.CreatorId, into.Id), ct);
}
