using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Confirming;

/// <summary>
/// Begins to find out whether the e-mail address of an account is its owner's: makes what only a reader of its mail can know, in
/// place of what was made before.
/// </summary>
/// <param name="AccountId">Number of the account.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record StartEmailConfirmation(long AccountId) : ICommand<EmailConfirmation>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class StartEmailConfirmationHandler(
    RepositoryDb db,
    Settings settings,
    Notifier notifier,
    ConfirmationMails mails
) : IHandle<StartEmailConfirmation, EmailConfirmation>
{
    private const long UsualMinutes = 24 * 60;
    private const long MostMinutes = 365 * UsualMinutes;

    public async Task<EmailConfirmation> HandleAsync(
        StartEmailConfirmation operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var account = await db.AccountAsync(new AccountRef.Numbered(operation.AccountId), ct);
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
        var made = new Data.Accounts.EmailConfirmationRecord
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
