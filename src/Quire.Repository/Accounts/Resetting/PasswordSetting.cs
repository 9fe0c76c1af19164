using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Mail;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Resetting;

/// <summary>Gives an account another password: whoever is signed in is not any more, and the owner is told by mail.</summary>
public sealed class PasswordSetting(RepositoryDb db, PasswordLinkMails mails)
{
    internal async Task SetAsync(AccountRecord account, StoredPassword password, OperationContext context, CancellationToken ct)
    {
        var credential = await db.BuiltInCredentials.SingleOrDefaultAsync(c => c.AccountId == account.Id, ct);
        if (credential is null)
        {
            db.BuiltInCredentials.Add(password.For(account));
        }
        else
        {
            // Tokens sealed so far can be shown no more, since only the former password opened them; they go on working.
            credential.PasswordHash = password.Hash;
            credential.TokenPublicKey = password.Keys.Public;
            credential.TokenPrivateKey = password.Keys.Private;
        }

        await db.PasswordLinks.Where(l => l.AccountId == account.Id).ExecuteDeleteAsync(ct);
        await db.Sessions.Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(ct);
        context.Changed(OutboxKind.Account, account.Id);
        context.AuditDetails = account.Identifier;
        if (MailAddresses.IsOne(account.Email))
        {
            var id = MailMessage.NewId();
            context.Enqueue(new SendMailJob(await mails.WriteSetAsync(account, id, ct)));
        }
    }
}
