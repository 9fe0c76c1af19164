using Microsoft.EntityFrameworkCore;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Confirming;

/// <summary>Asks the owner of an account to confirm its address, whoever has them asked.</summary>
public sealed class EmailConfirming(RepositoryDb db, Settings settings, Notifier notifier, ConfirmationMails mails)
{
    private const long UsualMinutes = 24 * 60;
    private const long MostMinutes = 365 * UsualMinutes;

    /// <summary>Makes what only a reader of its mail can know, in place of what was made before, and mails it.</summary>
    internal async Task<EmailConfirmation> StartAsync(AccountRecord account, OperationContext context, CancellationToken ct)
    {
        if (account.DeactivatedAt is not null)
        {
            throw AccountErrors.Closed(account.Identifier);
        }

        if (account.EmailConfirmedAt is not null)
        {
            throw ConfirmationErrors.ConfirmedAlready(account.Email);
        }

        await db.EmailConfirmations.Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(ct);
        var minutes = await settings.NumberAsync(SettingNames.ConfirmationMinutes, ct) ?? UsualMinutes;
        var made = new EmailConfirmationRecord
        {
            AccountId = account.Id,
            Token = ApiTokens.Create(),
            EmailKey = account.EmailKey,
            CreatedAt = context.Now,
            ExpiresAt = context.Now.AddMinutes(Math.Clamp(minutes, 1, MostMinutes)),
        };
        db.EmailConfirmations.Add(made);
        context.Changed(OutboxKind.Account, account.Id);
        await notifier.TellAsync(context, NotificationKinds.EmailToConfirm, [account.Id], NotifiedOf.Account, ct);
        await mails.AskAsync(context, account, made, ct);
        context.AuditDetails = account.Identifier;
        return new(account.Identifier, made.Token, made.CreatedAt);
    }
}
