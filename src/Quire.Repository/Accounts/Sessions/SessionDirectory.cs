using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts.Sessions;

/// <summary>Tells which session a browser speaks of, and notes that it is used.</summary>
public sealed class SessionDirectory(IServiceScopeFactory scopes, DatabaseCondition condition, TimeProvider time)
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

        if (record.ExpiresAt <= now || record.SeenAt + SessionLife.Unused <= now)
        {
            return null;
        }

        if (record.SeenAt + SessionLife.Noted <= now)
        {
            await NoteAsync(scope.ServiceProvider, db, record, now, ct);
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

    // A database that takes no changes lets people read on.
    private async Task NoteAsync(
        IServiceProvider services,
        RepositoryDb db,
        SessionRecord record,
        DateTime now,
        CancellationToken ct
    )
    {
        try
        {
            await using var turn = await services.GetRequiredService<IWriteGate>().EnterAsync(ct);
            await db.Sessions.Where(s => s.Id == record.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), ct);
        }
        catch (Exception e) when (e is not OperationCanceledException && condition.Note(e) is not null)
        {
            // Noted with its next use.
        }
    }
}
