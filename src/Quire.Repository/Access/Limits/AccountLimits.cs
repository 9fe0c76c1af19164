using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Limits;

/// <summary>
/// The limited collections that accounts are readers of. One whose last reader goes stays limited: nobody opened it.
/// </summary>
internal sealed class AccountLimits(RepositoryDb db) : IAccountReferences
{
    public async Task RevokeAsync(AccountRecord account, OperationContext context, CancellationToken ct)
    {
        await TellAsync(Of(account.Identifier), context, ct);
        await Of(account.Identifier).ExecuteDeleteAsync(ct);
    }

    public async Task MoveAsync(AccountRecord from, AccountRecord into, OperationContext context, CancellationToken ct)
    {
        var assignee = AssigneeIds.User(into.Identifier);
        var twice = Of(from.Identifier)
            .Where(r => db.LimitedReaders.Any(o => o.CollectionId == r.CollectionId && o.Assignee == assignee));
        await twice.ExecuteDeleteAsync(ct);
        await RenameAsync(into, from.Identifier, context, ct);
    }

    public async Task RenameAsync(AccountRecord account, string former, OperationContext context, CancellationToken ct)
    {
        await TellAsync(Of(former), context, ct);
        var assignee = AssigneeIds.User(account.Identifier);
        await Of(former).ExecuteUpdateAsync(set => set.SetProperty(r => r.Assignee, assignee), ct);
    }

    /// <summary>Tells followers of limits some readers belong to.</summary>
    internal static async Task TellAsync(IQueryable<LimitedReaderRecord> readers, OperationContext context, CancellationToken ct)
    {
        foreach (var collection in await readers.Select(r => r.CollectionId).Distinct().OrderBy(id => id).ToListAsync(ct))
        {
            context.Changed(OutboxKind.LimitReaders, collection);
        }
    }

    private IQueryable<LimitedReaderRecord> Of(string identifier)
    {
        var assignee = AssigneeIds.User(identifier);
        return db.LimitedReaders.Where(r => r.Assignee == assignee);
    }
}
