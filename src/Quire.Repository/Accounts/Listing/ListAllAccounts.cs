using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Listing;

/// <summary>Every account, by number, read as it is asked for.</summary>
[RequiresSuperuser]
public sealed record ListAllAccounts : IQuery<IAsyncEnumerable<AccountRecord>>;

internal sealed class ListAllAccountsHandler(RepositoryDb db) : IHandle<ListAllAccounts, IAsyncEnumerable<AccountRecord>>
{
    public Task<IAsyncEnumerable<AccountRecord>> HandleAsync(
        ListAllAccounts operation,
        OperationContext context,
        CancellationToken ct
    ) => Task.FromResult(db.Accounts.AsNoTracking().OrderBy(a => a.Id).AsAsyncEnumerable());
}
