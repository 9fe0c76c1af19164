using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Confirming;

/// <summary>
/// Gives an account the address its owner says, which nobody has confirmed yet. What was sent to the former one counts no more,
/// and that one is told.
/// </summary>
public sealed class EmailChanging(
    RepositoryDb db,
    ConfirmationThrottle throttle,
    EmailConfirming confirming,
    ConfirmationMails mails
)
{
    internal async Task ChangeAsync(AccountRecord account, string email, OperationContext context, CancellationToken ct)
    {
        // Each one is a mail to somebody who may not have asked for it, and a question who else has an account.
        throttle.MustAllow(account.Id);
        var key = AccountRules.EmailKey(email);
        if (await db.Accounts.AnyAsync(a => a.EmailKey == key && a.Id != account.Id, ct))
        {
            var taken = AccountProblems.EmailTaken(email.Trim());
            throw AccountErrors.Unsound([taken], taken.Message);
        }

        await mails.TellFormerAsync(context, account, ct);
        await AccountRules.TakeEmailAsync(db, account, email, ct);
        await db.PasswordLinks.Where(l => l.AccountId == account.Id).ExecuteDeleteAsync(ct);
        await confirming.StartAsync(account, context, ct);
    }
}
