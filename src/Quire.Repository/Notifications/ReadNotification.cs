using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications;

/// <summary>Takes one of the caller's notifications for read.</summary>
/// <param name="Id">The notification.</param>
[RequiresAccount]
public sealed record ReadNotification(long Id) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.NotificationsOf(caller.Identifier);
}

internal sealed class ReadNotificationHandler(RepositoryDb db) : IHandle<ReadNotification>
{
    public async Task HandleAsync(ReadNotification operation, OperationContext context, CancellationToken ct)
    {
        var read = await db
            .Notifications.Where(n => n.Id == operation.Id && n.AccountId == context.Caller.AccountId)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.IsRead, true), ct);
        if (read == 0)
        {
            throw NotificationErrors.NotFound(operation.Id);
        }
    }
}
