using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Repository.Accounts;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Installation;
using Quire.Repository.Mail;

namespace Quire.Repository.Notifications.Mailing;

/// <summary>Writes what somebody is told of as mail, from what they may know at that moment.</summary>
public sealed class NotificationMails(
    RepositoryDb db,
    CallerDirectory callers,
    NamesInMail names,
    InstallationName installation,
    Settings settings,
    IOptions<InstallationOptions> options
)
{
    /// <summary>The mail; null where nothing is left to be said, or nobody to say it to.</summary>
    /// <param name="id">What tells the mail from all others, also when it is sent twice.</param>
    /// <param name="accountId">Who is told.</param>
    /// <param name="told">What of.</param>
    /// <param name="isCut">Whether more happened than is told here.</param>
    /// <param name="ct">Cancels.</param>
    internal async Task<MailMessage?> WriteAsync(
        string id,
        long accountId,
        IReadOnlyList<MailedNotification> told,
        bool isCut,
        CancellationToken ct
    )
    {
        var reader = await db
            .Accounts.AsNoTracking()
            .Where(a => a.Id == accountId)
            .Select(a => new { Account = a, IsAsked = db.EmailConfirmations.Any(c => c.AccountId == a.Id) })
            .SingleOrDefaultAsync(ct);
        if (reader is null || !NotificationMailing.MayWriteTo(reader.Account, reader.IsAsked))
        {
            return null;
        }

        var account = reader.Account;
        var wanted = await WantedAsync(account, told, ct);
        var caller = await callers.WithGroupsAsync(account, ct);
        var site = options.Value.SiteUrl;
        var shown = await names.OfAsync(wanted, caller, site, ct);
        if (shown.Count == 0)
        {
            return null;
        }

        var publisher = await installation.GetAsync(ct);
        var texts = shown.Select(s => NotificationMailTexts.Of(s, publisher)).ToList();
        var subject = texts.Count == 1 ? texts[0].Subject : $"{texts.Count} things happened";
        var body = string.Join("\n\n", texts.Select(t => t.Text));
        var more = isCut ? $"\n\nMore happened than one mail holds. The list has it: GET {site}/api/notifications/all" : "";
        return new(
            id,
            [account.Email],
            ReplyTo: null,
            $"{publisher}: {subject}",
            $"{Greeting(account)}\n\n{body}{more}\n\n{Closing(shown, publisher, site)}\n"
        );
    }

    private async Task<List<MailedNotification>> WantedAsync(
        AccountRecord account,
        IReadOnlyList<MailedNotification> told,
        CancellationToken ct
    )
    {
        var (always, never) = (
            await settings.KindsAsync(SettingNames.AlwaysMuted, ct),
            await settings.KindsAsync(SettingNames.NeverMuted, ct)
        );
        var muted = await db
            .MutedNotifications.Where(m => m.AccountId == account.Id && m.IsMail)
            .Select(m => m.Kind)
            .ToListAsync(ct);
        return [.. told.Where(t => !always.Contains(t.Kind) && (never.Contains(t.Kind) || !muted.Contains(t.Kind)))];
    }

    private static string Greeting(AccountRecord account) =>
        account.DisplayName.Length > 0 ? $"Hello {account.DisplayName}," : "Hello,";

    private static string Closing(IReadOnlyList<ShownNotification> shown, string publisher, string site)
    {
        var kinds = string.Join(", ", shown.Select(s => s.Kind).Distinct(StringComparer.Ordinal));
        return $"""
            --
            {publisher}, {site}
            You get this mail because you have an account there. Nothing of a kind is mailed any more once it is muted
            (PUT {site}/api/notifications/mutedEmails/KIND; this mail: {kinds}); everything comes in one mail a day
            where you say so (PUT {site}/api/quire/notifications/delivery with "daily").
            """;
    }
}
