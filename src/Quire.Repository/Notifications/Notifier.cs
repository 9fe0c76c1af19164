using Microsoft.EntityFrameworkCore;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications;

/// <summary>
/// Tells people of what happened, in the transaction in which it does: who is told and who wants to be. Where many may have to be
/// told, <see cref="NotifyHoldersJob"/> does it once the transaction stands.
/// </summary>
public sealed class Notifier(RepositoryDb db, Settings settings)
{
    /// <summary>Tells some accounts, but those that are closed and those that muted this.</summary>
    /// <param name="context">The operation; its caller is who did it.</param>
    /// <param name="kind">What happened, one of <see cref="NotificationKinds"/>.</param>
    /// <param name="accounts">Who is told.</param>
    /// <param name="of">What it is about.</param>
    /// <param name="ct">Cancels.</param>
    public Task TellAsync(
        OperationContext context,
        string kind,
        IReadOnlyCollection<long> accounts,
        NotifiedOf of,
        CancellationToken ct
    ) => TellAsync(context.Caller.AccountId, context.Now, kind, accounts, of, ct);

    /// <summary>The same for something done before, by somebody else.</summary>
    internal async Task TellAsync(
        long? actor,
        DateTime at,
        string kind,
        IReadOnlyCollection<long> accounts,
        NotifiedOf of,
        CancellationToken ct
    )
    {
        if (accounts.Count == 0 || await NamesAsync(SettingNames.AlwaysMuted, kind, ct))
        {
            return;
        }

        var mutable = !await NamesAsync(SettingNames.NeverMuted, kind, ct);
        var told = await db
            .Accounts.Where(a =>
                accounts.Contains(a.Id)
                && a.DeactivatedAt == null
                && !(mutable && db.MutedNotifications.Any(m => m.AccountId == a.Id && m.Kind == kind && !m.IsMail))
            )
            .Select(a => a.Id)
            .ToListAsync(ct);
        db.Notifications.AddRange(
            told.Select(account => new Data.Notifications.NotificationRecord
            {
                AccountId = account,
                Kind = kind,
                ObjectId = of.ObjectId,
                ObjectName = of.Name,
                ActorId = actor,
                Details = of.Details,
                SentAt = at,
            })
        );
    }

    private async ValueTask<bool> NamesAsync(string setting, string kind, CancellationToken ct) =>
        (await settings.GetAsync(setting, ct) ?? "").Split(',', StringSplitOptions.TrimEntries).Contains(kind);
}
