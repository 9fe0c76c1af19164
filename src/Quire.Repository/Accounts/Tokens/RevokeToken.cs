using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Tokens;

/// <summary>Ends one of the caller's tokens that have names, at once. Gives its name.</summary>
/// <param name="Id">Number of the token.</param>
[RequiresAccount]
public sealed record RevokeToken(long Id) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.TokensOf(caller.Identifier);
}

internal sealed class RevokeTokenHandler(RepositoryDb db) : IHandle<RevokeToken, string>
{
    public async Task<string> HandleAsync(RevokeToken operation, OperationContext context, CancellationToken ct)
    {
        var token =
            await db.ApiTokens.SingleOrDefaultAsync(
                t => t.Id == operation.Id && t.AccountId == context.Caller.AccountId && t.Name != null,
                ct
            ) ?? throw TokenErrors.NoSuchToken(operation.Id);
        db.ApiTokens.Remove(token);
        context.Changed(OutboxKind.Account, token.AccountId);
        context.AuditDetails = $"{context.Caller.Identifier} '{token.Name}'";
        return token.Name!;
    }
}
