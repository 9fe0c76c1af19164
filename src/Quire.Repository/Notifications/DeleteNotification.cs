using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications;

/// <summary>Removes one of the caller's notifications.</summary>
/// <param name="Id">The notification.</param>
[RequiresAccount]
public sealed record DeleteNotification(long Id) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.NotificationsOf(caller.Identifier);
}

internal sealed class DeleteNotificationHandler(RepositoryDb db) : IHandle<DeleteNotification>
{
    public async Task HandleAsync(DeleteNotification operation, OperationContext context, CancellationToken ct)
    {
        var removed = await db
            .Notifications.Where(n => n.Id == operation.Id && n.AccountId == context.Caller.AccountId)
            .ExecuteDeleteAsync(ct);
        if (removed == 0)
        {
            throw NotificationErrors.NotFound(operation.Id);
        }
    }
}
