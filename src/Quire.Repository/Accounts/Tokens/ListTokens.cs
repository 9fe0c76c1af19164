using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Tokens;

/// <summary>The caller's tokens that have names, by name, expired ones too; an account has few.</summary>
[RequiresAccount]
public sealed record ListTokens : IQuery<IReadOnlyList<NamedToken>>;

internal sealed class ListTokensHandler(RepositoryDb db) : IHandle<ListTokens, IReadOnlyList<NamedToken>>
{
    public async Task<IReadOnlyList<NamedToken>> HandleAsync(
        ListTokens operation,
        OperationContext context,
        CancellationToken ct
    ) =>
        await db
            .ApiTokens.AsNoTracking()
            .Where(t => t.AccountId == context.Caller.AccountId && t.Name != null)
            .OrderBy(t => t.Name)
            .Select(t => new NamedToken(t.Id, t.Name!, t.Scope, t.CreatedAt, t.ExpiresAt, t.LastUsedAt))
            .Take(CreateToken.Most)
            .ToListAsync(ct);
}
