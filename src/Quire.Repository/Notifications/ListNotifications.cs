using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications;

/// <summary>The caller's notifications, newest first; as many statements for any number.</summary>
/// <param name="OnlyUnread">Only those not read.</param>
/// <param name="Offset">How many are passed over.</param>
/// <param name="Limit">How many are given, 1,000 at most.</param>
[RequiresAccount]
public sealed record ListNotifications(bool OnlyUnread, int Offset, int Limit) : IQuery<NotificationPage>;

internal sealed class ListNotificationsHandler(
    RepositoryDb db,
    PermissionEvaluator permissions,
    VisibleObjects visible,
    NamesSeen seen
) : IHandle<ListNotifications, NotificationPage>
{
    private const int Most = 1_000;

    public async Task<NotificationPage> HandleAsync(ListNotifications operation, OperationContext context, CancellationToken ct)
    {
        var own = db
            .Notifications.AsNoTracking()
            .Where(n => n.AccountId == context.Caller.AccountId && !(operation.OnlyUnread && n.IsRead));
        var count = await own.CountAsync(ct);
        var some = await own.OrderByDescending(n => n.Id)
            .Skip(operation.Offset)
            .Take(Math.Min(operation.Limit, Most))
            .ToListAsync(ct);
        return new(count, await WithNamesAsync(some, context.Caller, ct));
    }

    private async Task<IReadOnlyList<NotificationView>> WithNamesAsync(
        List<NotificationRecord> some,
        Caller caller,
        CancellationToken ct
    )
    {
        var ids = some.Select(n => n.ObjectId).OfType<long>().Distinct().ToList();
        var objects = await db.Objects.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        var owners = ids.Concat(objects.Values.Select(o => o.OwnerId).OfType<long>()).Distinct().ToList();
        var collections = await db
            .Collections.AsNoTracking()
            .Include(c => c.Object)
            .Where(c => owners.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, ct);
        List<RepositoryObject> all = [.. objects.Values.Concat(collections.Values.Select(c => c.Object)).DistinctBy(o => o.Id)];
        var held = await permissions.OfManyAsync(caller, all, ct);
        var hidden = await visible.HiddenAsync(caller, all, ct);
        var names = await seen.OfAsync(objects.Values, ct);
        var actors = some.Select(n => n.ActorId).OfType<long>().Distinct().ToList();
        var accounts = await db.Accounts.AsNoTracking().Where(a => actors.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        return
        [
            .. some.Select(n =>
            {
                var acting = n.ActorId is { } actor ? accounts.GetValueOrDefault(actor) : null;
                if (n.ObjectId is { } about && hidden.Contains(about))
                {
                    // What is not there for them any more has no name, and of it is told no more than what role they had.
                    n.Details = n.Kind is NotificationKinds.RoleAssigned or NotificationKinds.RoleRevoked ? n.Details : "…";
                    return new NotificationView(n, null, null, null, acting);
                }

                var item = n.ObjectId is { } id ? objects.GetValueOrDefault(id) : null;
                var at = item?.Kind == ObjectKind.Collection ? item.Id : item?.OwnerId;
                return new NotificationView(
                    n,
                    item is null ? n.ObjectName : names.Of(item, held[item.Id], n.ObjectName),
                    item,
                    at is { } number && !hidden.Contains(number) ? Named(collections.GetValueOrDefault(number), held) : null,
                    acting
                );
            }),
        ];
    }

    // They are named as they are called now, which is nothing for somebody who was told once and may do nothing there any more.
    private static CollectionRecord? Named(CollectionRecord? place, IReadOnlyDictionary<long, Permission> held) =>
        place is null || (place.Object.PublishedAt is null && held[place.Id] == Permission.None) ? null : place;
}
