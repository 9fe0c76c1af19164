using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications;

/// <summary>Has the caller told of something no more, or again.</summary>
/// <param name="Kind">What, by its wire name.</param>
/// <param name="Mail">Whether it is about mail; else about what is listed.</param>
/// <param name="Muted">Whether it is to be muted.</param>
[RequiresAccount]
public sealed record MuteNotification(string Kind, bool Mail, bool Muted) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.NotificationsOf(caller.Identifier);
}

internal sealed class MuteNotificationHandler(RepositoryDb db) : IHandle<MuteNotification>
{
    public async Task HandleAsync(MuteNotification operation, OperationContext context, CancellationToken ct)
    {
        if (!NotificationKinds.All.ContainsKey(operation.Kind))
        {
            throw NotificationErrors.NoSuchKind(operation.Kind);
        }

        if (context.Caller.AccountId is not { } account)
        {
            throw Access.AccessErrors.AccountRequired();
        }

        var muted = db.MutedNotifications.Where(m =>
            m.AccountId == account && m.Kind == operation.Kind && m.IsMail == operation.Mail
        );
        if (!operation.Muted)
        {
            await muted.ExecuteDeleteAsync(ct);
        }
        else if (!await muted.AnyAsync(ct))
        {
            db.MutedNotifications.Add(
                new()
                {
                    AccountId = account,
                    Kind = operation.Kind,
                    IsMail = operation.Mail,
                }
            );
        }

        context.AuditDetails = $"{operation.Kind} {(operation.Mail ? "mail" : "list")} {operation.Muted}";
    }
}
