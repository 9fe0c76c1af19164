using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>Reads the caller's own account.</summary>
[RequiresAccount]
public sealed record GetOwnAccount : IQuery<AccountRecord>;

internal sealed class GetOwnAccountHandler(RepositoryDb db) : IHandle<GetOwnAccount, AccountRecord>
{
    public Task<AccountRecord> HandleAsync(GetOwnAccount operation, OperationContext context, CancellationToken ct) =>
        db.Accounts.AsNoTracking().SingleAsync(a => a.Id == context.Caller.AccountId, ct);
}
