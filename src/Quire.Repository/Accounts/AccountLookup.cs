using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts;

internal static class AccountLookup
{
    /// <summary>An account by name, with or without the leading <c>@</c>, whatever the letter case.</summary>
    public static async Task<AccountRecord> AccountAsync(this RepositoryDb db, string identifier, CancellationToken ct)
    {
        var key = identifier.TrimStart('@').ToLowerInvariant();
        return await db.Accounts.SingleOrDefaultAsync(a => a.IdentifierKey == key, ct)
            ?? throw AccountErrors.NotFound(identifier);
    }

    /// <summary>The same to be shown and not changed.</summary>
    public static async Task<AccountRecord> ShownAccountAsync(this RepositoryDb db, string identifier, CancellationToken ct)
    {
        var key = identifier.TrimStart('@').ToLowerInvariant();
        return await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.IdentifierKey == key, ct)
            ?? throw AccountErrors.NotFound(identifier);
    }

    /// <summary>An account, however it is named.</summary>
    public static async Task<AccountRecord> AccountAsync(this RepositoryDb db, AccountRef account, CancellationToken ct) =>
        account switch
        {
            AccountRef.Named named => await db.AccountAsync(named.Identifier, ct),
            AccountRef.Numbered { Id: var id } => await db.Accounts.SingleOrDefaultAsync(a => a.Id == id, ct)
                ?? throw AccountErrors.NotFound(account.Text),
            _ => throw new InvalidOperationException($"No way to find {account.GetType().Name}."),
        };

    /// <summary>
    /// Gives an account that is stored a fresh token beside those it has; who has the account's password can be shown it again.
    /// </summary>
    public static async Task<string> IssueTokenAsync(
        this RepositoryDb db,
        AccountRecord account,
        DateTime now,
        CancellationToken ct
    ) =>
        db.IssueToken(
            account,
            now,
            await db
                .BuiltInCredentials.Where(c => c.AccountId == account.Id)
                .Select(c => c.TokenPublicKey)
                .SingleOrDefaultAsync(ct)
        );

    /// <summary>The same where the key the account's tokens are sealed with is known; null for none.</summary>
    public static string IssueToken(this RepositoryDb db, AccountRecord account, DateTime now, string? publicKey)
    {
        var token = ApiTokens.Create();
        db.ApiTokens.Add(
            new()
            {
                Account = account,
                Hash = ApiTokens.Hash(token),
                Sealed = publicKey is null ? null : SealedToken.Make(publicKey, token),
                CreatedAt = now,
                ExpiresAt = now + ApiTokens.Lifetime,
            }
        );
        return token;
    }
}
