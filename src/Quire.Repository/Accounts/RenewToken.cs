using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>
/// Replaces the caller's tokens by a fresh one; all there were stop working at once, as people expect of an account that shows
/// them one token. Those the owner gave names are looked after by their names.
/// </summary>
[Open("a guest is told that there is nothing to renew")]
public sealed record RenewToken : ICommand<RenewedToken>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.TokensOf(caller.Identifier);
}

internal sealed class RenewTokenHandler(RepositoryDb db) : IHandle<RenewToken, RenewedToken>
{
    public async Task<RenewedToken> HandleAsync(RenewToken operation, OperationContext context, CancellationToken ct)
    {
        var account =
            await db.Accounts.SingleOrDefaultAsync(a => a.Id == context.Caller.AccountId, ct)
            ?? throw TokenErrors.NotRenewable(context.Caller.Identifier);
        await db.ApiTokens.Where(t => t.AccountId == account.Id && t.Name == null).ExecuteDeleteAsync(ct);
        context.Changed(OutboxKind.Account, account.Id);
        context.AuditDetails = account.Identifier;
        var token = await db.IssueTokenAsync(account, context.Now, ct);
        return new(account.Identifier, token, context.Now + ApiTokens.Lifetime);
    }
}
