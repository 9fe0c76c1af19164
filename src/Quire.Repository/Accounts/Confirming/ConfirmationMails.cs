using System.Globalization;
using Microsoft.Extensions.Options;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Installation;
using Quire.Repository.Mail;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Confirming;

/// <summary>
/// Sends what confirms an address to that address, whatever its owner muted. Whoever reads it may be a stranger to the account:
/// nothing its owner wrote is in it.
/// </summary>
public sealed class ConfirmationMails(InstallationName name, IOptions<InstallationOptions> options)
{
    internal async Task AskAsync(
        OperationContext context,
        AccountRecord account,
        EmailConfirmationRecord asked,
        CancellationToken ct
    )
    {
        // Of an account from elsewhere it may be none.
        if (!MailAddresses.IsOne(account.Email))
        {
            return;
        }

        var installation = await name.GetAsync(ct);
        var until = asked.ExpiresAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var text = $"""
            Hello,

            is this your address? The account "{account.Identifier}" of {installation} says so. Confirm it here, until {until} (UTC):

            {options.Value.SiteUrl}/account/confirm?token={asked.Token}

            If it is not your account, do nothing.
            """;
        context.Enqueue(
            new SendMailJob(
                new(MailMessage.NewId(), [account.Email], ReplyTo: null, $"{installation}: confirm your e-mail address", text)
            )
        );
    }

    /// <summary>Tells the address an account has until now that it is about to have another.</summary>
    internal async Task TellFormerAsync(OperationContext context, AccountRecord account, CancellationToken ct)
    {
        if (!MailAddresses.IsOne(account.Email))
        {
            return;
        }

        var installation = await name.GetAsync(ct);
        var text = $"""
            Hello,

            your account "{account.Identifier}" of {installation} was given another e-mail address. Nothing about it is mailed to this
            one any more, and no password is set by it. If it was not you, write to {options.Value.SiteUrl} at once.
            """;
        context.Enqueue(
            new SendMailJob(
                new(MailMessage.NewId(), [account.Email], ReplyTo: null, $"{installation}: your e-mail address was changed", text)
            )
        );
    }
}
