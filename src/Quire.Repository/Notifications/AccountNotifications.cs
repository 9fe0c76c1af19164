using Microsoft.EntityFrameworkCore;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Notifications.Mailing;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications;

/// <summary>What accounts were told, which is nobody else's; and what others were told of them.</summary>
internal sealed class AccountNotifications(RepositoryDb db) : IAccountReferences
{
    public async Task RemoveAsync(AccountRecord account, OperationContext context, CancellationToken ct)
    {
        await db.Notifications.Where(n => n.AccountId == account.Id).ExecuteDeleteAsync(ct);
        await db.WaitingMails.Where(m => m.AccountId == account.Id).ExecuteDeleteAsync(ct);
        account.NextDigestAt = null;
        await db.MutedNotifications.Where(m => m.AccountId == account.Id).ExecuteDeleteAsync(ct);
    }

    public async Task MoveAsync(AccountRecord from, AccountRecord into, OperationContext context, CancellationToken ct)
    {
        var waiting = await db
            .WaitingMails.Where(m => m.AccountId == from.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.AccountId, into.Id), ct);
        if (waiting > 0 && into.NextDigestAt is null)
        {
            // No mail of the day will take them along.
            context.Enqueue(MailDigestJob.Of(into.Id));
        }

        await db
            .Notifications.Where(n => n.AccountId == from.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.AccountId, into.Id), ct);
        await db
            .Notifications.Where(n => n.ActorId == from.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.ActorId, into.Id), ct);
    }
}
