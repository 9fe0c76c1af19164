using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Ending;

/// <summary>Lets nobody in by an account any more, whoever asks for that and whatever else becomes of it.</summary>
public sealed class AccountClosing(RepositoryDb db)
{
    /// <summary>
    /// Its tokens and sessions end, its password opens nothing and no link sets another, and it is no superuser. Refused where
    /// nobody else would be left to look after the installation.
    /// </summary>
    internal async Task CloseAsync(AccountRecord account, OperationContext context, CancellationToken ct)
    {
        await db.MustRemainWithoutAsync(account, ct);
        account.DeactivatedAt ??= context.Now;
        account.IsSuperuser = false;
        await db.ApiTokens.Where(t => t.AccountId == account.Id).ExecuteDeleteAsync(ct);
        await db.Sessions.Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(ct);
        await db.PasswordLinks.Where(l => l.AccountId == account.Id).ExecuteDeleteAsync(ct);
        context.Changed(OutboxKind.Account, account.Id);
        context.AuditDetails = account.Identifier;
    }
}
