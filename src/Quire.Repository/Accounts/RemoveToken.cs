using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>
/// Removes the caller's tokens, all of them: what was lost or shown to others must not go on working because another one was used
/// to say so. Those the owner gave names are looked after by their names. Gives the name of the account.
/// </summary>
[Open("a guest is told that there is nothing to remove")]
public sealed record RemoveToken : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.TokensOf(caller.Identifier);
}

internal sealed class RemoveTokenHandler(RepositoryDb db) : IHandle<RemoveToken, string>
{
    public async Task<string> HandleAsync(RemoveToken operation, OperationContext context, CancellationToken ct)
    {
        var account =
            await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == context.Caller.AccountId, ct)
            ?? throw TokenErrors.NotRemovable(context.Caller.Identifier);
        await db.ApiTokens.Where(t => t.AccountId == account.Id && t.Name == null).ExecuteDeleteAsync(ct);
        context.Changed(OutboxKind.Account, account.Id);
        context.AuditDetails = account.Identifier;
        return account.Identifier;
    }
}
