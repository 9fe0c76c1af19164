using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Accounts.Resetting;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Converting;

/// <summary>
/// Makes an account of another provider one of this installation: nobody else vouches for it any more. It keeps its tokens, and
/// has no password until its owner sets one with the link that is mailed to them.
/// </summary>
/// <param name="Id">Number of the account.</param>
/// <param name="Email">Its e-mail address from now on.</param>
[RequiresSuperuser]
public sealed record ConvertToBuiltIn(long Id, string Email) : ICommand<AccountRecord>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class ConvertToBuiltInHandler(RepositoryDb db) : IHandle<ConvertToBuiltIn, AccountRecord>
{
    public async Task<AccountRecord> HandleAsync(ConvertToBuiltIn operation, OperationContext context, CancellationToken ct)
    {
        var account = await db.AccountAsync(new AccountRef.Numbered(operation.Id), ct);
        if (account.DeactivatedAt is not null)
        {
            throw AccountErrors.Closed(account.Identifier);
        }

        if (account.ProviderId == AccountInput.BuiltIn)
        {
            throw AccountErrors.BuiltInAlready(account.Identifier);
        }

        await AccountRules.TakeEmailAsync(db, account, operation.Email, ct);
        (account.ProviderId, account.PersistentUserId) = (AccountInput.BuiltIn, account.Identifier);
        await db.Sessions.Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(ct);
        context.Changed(OutboxKind.Account, account.Id);
        context.Enqueue(SendPasswordLinkJob.Of(account.EmailKey));
        context.AuditDetails = account.Identifier;
        return account;
    }
}
