using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Notifications;
using Quire.Repository.Notifications.Mailing;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications;

/// <summary>
/// Tells people of what happened, in the transaction in which it does: who is told and who wants to be. Where many may have to be
/// told, <see cref="NotifyHoldersJob"/> does it once the transaction stands.
/// </summary>
public sealed class Notifier(RepositoryDb db, Settings settings, AssigneeAccounts accounts, NotificationMailing mailing)
{
    private static readonly TimeSpan MailedOncePer = TimeSpan.FromHours(1);

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
    /// Tells an account of what may happen many times in a row, as with every file of a folder that is sent: what was not read
    /// yet of the same kind and about the same thing makes room for it, and it is mailed once an hour at most.
    /// </summary>
    /// <param name="context">The operation; its caller is who did it.</param>
    /// <param name="kind">What happened, one of <see cref="NotificationKinds"/>.</param>
    /// <param name="told">Who is told.</param>
    /// <param name="of">What it is about; its details say what the ones before said, too.</param>
    /// <param name="ct">Cancels.</param>
    public async Task TellAnewAsync(OperationContext context, string kind, long told, NotifiedOf of, CancellationToken ct)
    {
        var before = await Unread(told, kind, of.ObjectId).ToListAsync(ct);
        var isMailed = !before.Exists(n => n.SentAt > context.Now - MailedOncePer);
        if (await TellAsync(context, context.Caller.AccountId, context.Now, kind, [told], of, isMailed, ct))
        {
            db.Notifications.RemoveRange(before);
        }
    }

    /// <summary>Whether an account was told something it has not read yet.</summary>
    internal Task<bool> HasUnreadAsync(long told, string kind, long? about, CancellationToken ct) =>
        Unread(told, kind, about).AnyAsync(ct);

    private IQueryable<NotificationRecord> Unread(long told, string kind, long? about) =>
        db.Notifications.Where(n => n.AccountId == told && !n.IsRead && n.Kind == kind && n.ObjectId == about);

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
    internal Task TellAsync(
        OperationContext context,
        long? actor,
        DateTime at,
        string kind,
        IReadOnlyCollection<long> told,
        NotifiedOf of,
        CancellationToken ct
    ) => TellAsync(context, actor, at, kind, told, of, isMailed: true, ct);

    // Tells whether there is somebody who was told in their list.
    private async Task<bool> TellAsync(
        OperationContext context,
        long? actor,
        DateTime at,
        string kind,
        IReadOnlyCollection<long> told,
        NotifiedOf of,
        bool isMailed,
        CancellationToken ct
    )
    {
        if (told.Count == 0 || await NamesAsync(SettingNames.AlwaysMuted, kind, ct))
        {
            return false;
        }

        var mutable = !await NamesAsync(SettingNames.NeverMuted, kind, ct);
        var people = await db
            .Accounts.AsNoTracking()
            .Where(a => told.Contains(a.Id) && a.DeactivatedAt == null)
            .Select(a => new
            {
                Account = a,
                IsMuted = db.MutedNotifications.Any(m => m.AccountId == a.Id && m.Kind == kind && !m.IsMail),
                IsAsked = db.EmailConfirmations.Any(c => c.AccountId == a.Id),
                IsMailMuted = db.MutedNotifications.Any(m => m.AccountId == a.Id && m.Kind == kind && m.IsMail),
            })
            .ToListAsync(ct);
        var listed = people
            .Where(p => !(mutable && p.IsMuted))
            .Select(p => new NotificationRecord
            {
                AccountId = p.Account.Id,
                Kind = kind,
                ObjectId = of.ObjectId,
                ObjectName = of.Name,
                ActorId = actor,
                Details = of.Details,
                SentAt = at,
            })
            .ToList();
        db.Notifications.AddRange(listed);
        if (!isMailed || !mailing.IsOn || kind == NotificationKinds.EmailToConfirm)
        {
            // What confirms an address is mailed by itself.
            return listed.Count > 0;
        }

        foreach (
            var person in people.Where(p => !(mutable && p.IsMailMuted) && NotificationMailing.MayWriteTo(p.Account, p.IsAsked))
        )
        {
            mailing.Mail(
                context,
                person.Account.Id,
                person.Account.NextDigestAt is not null,
                new(kind, of.ObjectId, of.Name, of.Details, actor, at)
            );
        }

        return listed.Count > 0;
    }

    private async ValueTask<bool> NamesAsync(string setting, string kind, CancellationToken ct) =>
        (await settings.KindsAsync(setting, ct)).Contains(kind);
}
