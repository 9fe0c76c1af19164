using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications;

/// <summary>Takes all of the caller's notifications for read.</summary>
[RequiresAccount]
public sealed record ReadAllNotifications : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.NotificationsOf(caller.Identifier);
}

internal sealed class ReadAllNotificationsHandler(RepositoryDb db) : IHandle<ReadAllNotifications>
{
    public Task HandleAsync(ReadAllNotifications operation, OperationContext context, CancellationToken ct) =>
        db
            .Notifications.Where(n => n.AccountId == context.Caller.AccountId && !n.IsRead)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.IsRead, true), ct);
}
