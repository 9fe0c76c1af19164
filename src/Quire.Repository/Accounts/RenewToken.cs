using Microsoft.EntityFrameworkCore;
using Quire.Domain.Errors;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>Replaces the caller's token by a fresh one; the old one stops working at once, other tokens of the account go on.</summary>
/// <param name="Token">The token the call came with; null when it came otherwise.</param>
[Open("a guest is told that there is nothing to renew")]
public sealed record RenewToken(string? Token) : ICommand<RenewedToken>;

internal sealed class RenewTokenHandler(RepositoryDb db) : IHandle<RenewToken, RenewedToken>
{
    public async Task<RenewedToken> HandleAsync(RenewToken operation, OperationContext context, CancellationToken ct)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == context.Caller.AccountId, ct)
            ?? throw Refuse.NotFound($"Token for {context.Caller.Identifier} is not eligible for recreation.");
        await db.TokensFor(account.Id, operation.Token).ExecuteDeleteAsync(ct);
        context.AuditDetails = account.Identifier;
        return new(account.Identifier, db.IssueToken(account, context.Now), context.Now + ApiTokens.Lifetime);
    }
}
