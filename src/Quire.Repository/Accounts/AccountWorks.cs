using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>What accounts made: collections, datasets, files and versions; and what they hold locked.</summary>
internal sealed class AccountWorks(RepositoryDb db) : IAccountReferences
{
    private static readonly string[] Nothing = [];

    public async Task<string?> ReasonToKeepAsync(AccountRecord account, CancellationToken ct)
    {
        string[] reasons =
        [
            .. await db.Objects.AnyAsync(o => o.CreatorId == account.Id, ct)
                ? ["the user has created Dataverse object(s)"]
                : Nothing,
            .. await db.Versions.AnyAsync(v => v.CreatorId == account.Id, ct)
                ? ["the user has contributed to dataset version(s)"]
                : Nothing,
        ];
        return reasons.Length == 0 ? null : string.Join("; ", reasons);
    }

    public async Task MoveAsync(AccountRecord from, AccountRecord into, OperationContext context, CancellationToken ct)
    {
        await db
            .Objects.Where(o => o.CreatorId == from.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.CreatorId, into.Id), ct);
        await db
            .Versions.Where(v => v.CreatorId == from.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.CreatorId, into.Id), ct);
        // A lock names who holds it.
        foreach (
            var dataset in await db.Locks.Where(l => l.AccountId == from.Id).Select(l => l.DatasetId).Distinct().ToListAsync(ct)
        )
        {
            context.Changed(OutboxKind.Locks, dataset);
        }

        await db
            .Locks.Where(l => l.AccountId == from.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.AccountId, into.Id), ct);
    }
}
