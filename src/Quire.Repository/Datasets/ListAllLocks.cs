using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Locks of all datasets, oldest first.</summary>
/// <param name="Kind">Only locks of this kind; null for all.</param>
/// <param name="User">Only locks of the account with this identifier; null for all.</param>
/// <param name="Offset">How many to leave out at the beginning.</param>
/// <param name="Limit">How many to give at most.</param>
[RequiresAccount]
[RequiresSuperuser]
public sealed record ListAllLocks(string? Kind, string? User, int Offset, int Limit) : IQuery<LockPage>;

internal sealed class ListAllLocksHandler(RepositoryDb db) : IHandle<ListAllLocks, LockPage>
{
    public async Task<LockPage> HandleAsync(ListAllLocks operation, OperationContext context, CancellationToken ct)
    {
        var kind = operation.Kind is null ? null : DatasetLocks.KnownKind(operation.Kind);
        var held = db.Locks.AsNoTracking().Where(l => l.LeaseUntil == null || l.LeaseUntil > context.Now);
        if (kind is not null)
        {
            held = held.Where(l => l.Kind == kind);
        }

        if (operation.User is { } name)
        {
            var account =
                await db.Accounts.Where(a => a.Identifier == name).Select(a => (long?)a.Id).SingleOrDefaultAsync(ct)
                ?? throw DatasetErrors.LockUserUnknown(name);
            held = held.Where(l => l.AccountId == account);
        }

        var rows = await (
            from one in held.OrderBy(l => l.Id).Skip(operation.Offset).Take(operation.Limit)
            join dataset in db.Objects on one.DatasetId equals dataset.Id
            join account in db.Accounts on one.AccountId equals account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            orderby one.Id
            select new
            {
                Lock = one,
                Name = account == null ? null : account.Identifier,
                dataset.PersistentId,
            }
        ).ToListAsync(ct);
        return new(rows.ConvertAll(r => new LockView(r.Lock.Kind, r.Lock, r.Name, r.PersistentId)), await held.CountAsync(ct));
    }
}
