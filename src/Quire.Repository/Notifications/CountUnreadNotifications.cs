using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications;

/// <summary>How many of the caller's notifications are not read.</summary>
[RequiresAccount]
public sealed record CountUnreadNotifications : IQuery<int>;

internal sealed class CountUnreadNotificationsHandler(RepositoryDb db) : IHandle<CountUnreadNotifications, int>
{
    public Task<int> HandleAsync(CountUnreadNotifications operation, OperationContext context, CancellationToken ct) =>
        db.Notifications.CountAsync(n => n.AccountId == context.Caller.AccountId && !n.IsRead, ct);
}
