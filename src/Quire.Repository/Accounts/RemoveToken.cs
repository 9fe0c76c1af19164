using Microsoft.EntityFrameworkCore;
using Quire.Domain.Errors;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>Removes the caller's token. Gives the name of the account.</summary>
/// <param name="Token">The token the call came with; null when it came otherwise.</param>
[Open("a guest is told that there is nothing to remove")]
public sealed record RemoveToken(string? Token) : ICommand<string>;

internal sealed class RemoveTokenHandler(RepositoryDb db) : IHandle<RemoveToken, string>
{
    public async Task<string> HandleAsync(RemoveToken operation, OperationContext context, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == context.Caller.AccountId, ct)
            ?? throw Refuse.NotFound($"Token for {context.Caller.Identifier} not eligible for deletion.");
        await db.TokensFor(account.Id, operation.Token).ExecuteDeleteAsync(ct);
        context.AuditDetails = account.Identifier;
        return account.Identifier;
    }
}
