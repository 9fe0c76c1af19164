using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Notifications.Mailing;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications;

/// <summary>
/// Tells people of what happened, in the transaction in which it does: who is told and who wants to be. Where many may have to be
/// told, <see cref="NotifyHoldersJob"/> does it once the transaction stands.
/// </summary>
public sealed class Notifier(RepositoryDb db, Settings settings, AssigneeAccounts accounts, NotificationMailing mailing)
{
    /// <summary>Tells some accounts, but those that are closed and those that muted this.</summary>
    /// <param name="context">The operation; its caller is who did it.</param>
    /// <param name="kind">What happened, one of <see cref="NotificationKinds"/>.</param>
    /// <param name="told">Who is told.</param>
    /// <param name="of">What it is about.</param>
    /// <param name="ct">Cancels.</param>
    public Task TellAsync(
        OperationContext context,
        string kind,
        IReadOnlyCollection<long> told,
        NotifiedOf of,
        CancellationToken ct
    ) => TellAsync(context, context.Caller.AccountId, context.Now, kind, told, of, ct);

    /// <summary>
    /// Tells those an assignee stands for: an account at once, the members of a group once the transaction stands. Everybody, and
    /// whoever has some address, is nobody in particular and is told nothing.
    /// </summary>
    internal async Task TellAssigneeAsync(
        OperationContext context,
        string kind,
        string assignee,
        NotifiedOf of,
        CancellationToken ct
    )
    {
        if (AssigneeIds.TryParseExplicit(assignee, out _, out _))
        {
            context.Enqueue(NotifyMembersJob.Of(context, kind, assignee, of));
            return;
        }

        await TellAsync(context, kind, await accounts.OfAsync(assignee, ct), of, ct);
    }

    /// <summary>The same for something done before, by somebody else.</summary>
    internal async Task TellAsync(
        OperationContext context,
        long? actor,
        DateTime at,
        string kind,
        IReadOnlyCollection<long> told,
        NotifiedOf of,
        CancellationToken ct
    )
    {
        if (told.Count == 0 || await NamesAsync(SettingNames.AlwaysMuted, kind, ct))
        {
            return;
        }

        var mutable = !await NamesAsync(SettingNames.NeverMuted, kind, ct);
        var people = await db
            .Accounts.AsNoTracking()
            .Where(a => told.Contains(a.Id) && a.DeactivatedAt == null)
            .Select(a => new
            {
                Account = a,
                IsMuted = db.MutedNotifications.Any(m => m.AccountId == a.Id && m.Kind == kind && !m.IsMail),
                IsMailMuted = db.MutedNotifications.Any(m => m.AccountId == a.Id && m.Kind == kind && m.IsMail),
            })
            .ToListAsync(ct);
        db.Notifications.AddRange(
            people
                .Where(p => !(mutable && p.IsMuted))
                .Select(p => new Data.Notifications.NotificationRecord
                {
                    AccountId = p.Account.Id,
                    Kind = kind,
                    ObjectId = of.ObjectId,
                    ObjectName = of.Name,
                    ActorId = actor,
                    Details = of.Details,
                    SentAt = at,
                })
        );
        if (!mailing.IsOn || kind == NotificationKinds.EmailToConfirm)
        {
            // What confirms an address is mailed by itself.
            return;
        }

        foreach (var person in people.Where(p => !(mutable && p.IsMailMuted) && NotificationMailing.MayWriteTo(p.Account)))
        {
            mailing.Mail(
                context,
                person.Account.Id,
                person.Account.NextDigestAt is not null,
                new(kind, of.ObjectId, of.Name, of.Details, actor, at)
            );
        }
    }

    private async ValueTask<bool> NamesAsync(string setting, string kind, CancellationToken ct) =>
        (await settings.KindsAsync(setting, ct)).Contains(kind);
}
