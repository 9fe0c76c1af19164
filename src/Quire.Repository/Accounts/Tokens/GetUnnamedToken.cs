using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Tokens;

/// <summary>What is known of the caller's newest token without a name that is still valid; null for none.</summary>
[RequiresAccount]
public sealed record GetUnnamedToken : IQuery<UnnamedToken?>;

internal sealed class GetUnnamedTokenHandler(RepositoryDb db) : IHandle<GetUnnamedToken, UnnamedToken?>
{
    public Task<UnnamedToken?> HandleAsync(GetUnnamedToken operation, OperationContext context, CancellationToken ct) =>
        db
            .ApiTokens.AsNoTracking()
            .Where(t => t.AccountId == context.Caller.AccountId && t.Name == null && t.ExpiresAt > context.Now)
            .OrderByDescending(t => t.Id)
            .Select(t => new UnnamedToken(t.CreatedAt, t.ExpiresAt, t.LastUsedAt))
            .FirstOrDefaultAsync(ct);
}
