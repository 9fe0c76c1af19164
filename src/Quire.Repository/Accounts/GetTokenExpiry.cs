using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>Tells until when the caller's token is valid.</summary>
/// <param name="Token">The token the call came with; null when it came otherwise.</param>
[RequiresAccount]
public sealed record GetTokenExpiry(string? Token) : IQuery<DateTime>;

internal sealed class GetTokenExpiryHandler(RepositoryDb db) : IHandle<GetTokenExpiry, DateTime>
{
    public async Task<DateTime> HandleAsync(GetTokenExpiry operation, OperationContext context, CancellationToken ct)
    {
        var hash = ApiTokens.Hash(operation.Token ?? "");
        return await db
                .ApiTokens.Where(t => t.AccountId == context.Caller.AccountId && t.Hash == hash)
                .Select(t => (DateTime?)t.ExpiresAt)
                .SingleOrDefaultAsync(ct)
            ?? throw TokenErrors.NotFound();
    }
}
