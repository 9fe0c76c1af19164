using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Accounts.Providers;
using Quire.Repository.Data;

namespace Quire.Repository.Accounts.Sessions;

/// <summary>Tells which session a browser speaks of, and notes that it is used.</summary>
public sealed class SessionDirectory(
    IServiceScopeFactory scopes,
    AuthenticationProviders providers,
    LastUse lastUse,
    TimeProvider time
)
{
    /// <summary>The session in force; null where it is unknown or has ended.</summary>
    public async Task<Session?> FindAsync(string secret, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var (hash, now) = (SessionSecrets.Hash(secret), time.GetUtcNow().UtcDateTime);
        var found = await db
            .Sessions.AsNoTracking()
            .Where(s => s.Hash == hash)
            .Select(s => new
            {
                Session = s,
                Account = db
                    .Accounts.Where(a => a.Id == s.AccountId && a.DeactivatedAt == null)
                    .Select(a => a.Identifier)
                    .FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        if (found?.Session is not { } record || (record.AccountId is not null && found.Account is null))
        {
            return null;
        }

        if (
            record.ExpiresAt <= now
            || record.SeenAt + SessionLife.Unused <= now
            // One opened while its provider was being switched off, here or elsewhere, is none.
            || await providers.FindAsync(record.ProviderId, ct) is not { Enabled: true }
        )
        {
            return null;
        }

        if (record.SeenAt + SessionLife.Noted <= now)
        {
            lastUse.NoteSession(record.Id, now);
        }

        var unused = now + SessionLife.Unused;
        return new(
            record.Id,
            record.AccountId,
            found.Account,
            record.ProviderId,
            record.Claims,
            record.ExpiresAt < unused ? record.ExpiresAt : unused
        );
    }
}
