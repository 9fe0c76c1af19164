using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Keeping;

namespace Quire.Repository.Accounts;

/// <summary>
/// Tells who a request comes from. Who a token belongs to is kept for a short time: a change of the account or the end of one of
/// its tokens ends that at once.
/// </summary>
public sealed class CallerDirectory(
    IServiceScopeFactory scopes,
    KeptValues kept,
    Groups groups,
    LastUse lastUse,
    TimeProvider time
)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    private static readonly PreparedQuery<Func<RepositoryDb, string, DateTime, CancellationToken, Task<ApiTokenRecord?>>> ByHash =
        new(() =>
            EF.CompileAsyncQuery(
                (RepositoryDb db, string hash, DateTime now, CancellationToken _) =>
                    db
                        .ApiTokens.AsNoTracking()
                        .Include(t => t.Account)
                        .SingleOrDefault(t => t.Hash == hash && t.ExpiresAt > now && t.Account.DeactivatedAt == null)
            )
        );

    /// <summary>The caller an API token belongs to; null when the token is unknown, expired, or of a closed account.</summary>
    public async ValueTask<Caller?> ByTokenAsync(string token, IPAddress? address, CancellationToken ct)
    {
        var key = new TokenKey(ApiTokens.Hash(token));
        var now = time.GetUtcNow().UtcDateTime;
        if (!kept.TryGet(key, out KnownToken known) || known.ExpiresAt <= now)
        {
            if (await ReadAsync(key, now, ct) is not { } read)
            {
                return null;
            }

            known = read;
        }

        lastUse.Note(known.Caller.AccountId!.Value, now);
        if (known.NamedToken is { } named)
        {
            lastUse.NoteToken(named, now);
        }

        return known.Caller with
        {
            Address = address,
            Assignees = groups.With(known.Caller.Assignees, address),
        };
    }

    /// <summary>The caller an account is, proved otherwise than by a token; null when there is none, or it is closed.</summary>
    /// <param name="accountId">Number of the account.</param>
    /// <param name="credential">What proved it.</param>
    /// <param name="address">Where the request came from.</param>
    /// <param name="ct">Cancels.</param>
    public async ValueTask<Caller?> ByAccountAsync(
        long accountId,
        Credential credential,
        IPAddress? address,
        CancellationToken ct
    )
    {
        var key = new AccountKey(accountId);
        if (!kept.TryGet(key, out Caller known))
        {
            var readAt = kept.NewestChange;
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            if (
                await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId && a.DeactivatedAt == null, ct)
                is not { } account
            )
            {
                return null;
            }

            known = Of(account, address: null);
            known = known with { Assignees = known.Assignees.AddRange(await groups.OfAccountAsync(accountId, ct)) };
            kept.Keep(key, known, [Shown.Account(accountId)], readAt, KnownToken.Bytes, time.GetUtcNow() + KeptFor);
        }

        lastUse.Note(accountId, time.GetUtcNow().UtcDateTime);
        return known with { Credential = credential, Address = address, Assignees = groups.With(known.Assignees, address) };
    }

    /// <summary>The caller a provider vouches for; null when nobody has an account linked to it, or it is closed.</summary>
    /// <param name="provider">Who vouches for it.</param>
    /// <param name="persistentUserId">Its name there.</param>
    /// <param name="credential">What proved it.</param>
    /// <param name="address">Where the request came from.</param>
    /// <param name="ct">Cancels.</param>
    public async ValueTask<Caller?> ByLoginAsync(
        string provider,
        string persistentUserId,
        Credential credential,
        IPAddress? address,
        CancellationToken ct
    )
    {
        var key = new LoginKey(provider, persistentUserId);
        if (!kept.TryGet(key, out KnownLogin known))
        {
            var readAt = kept.NewestChange;
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            var account = await db
                .Accounts.Where(a => a.ProviderId == provider && a.PersistentUserId == persistentUserId)
                .Select(a => (long?)a.Id)
                .SingleOrDefaultAsync(ct);
            if (account is not { } id)
            {
                return null;
            }

            known = new(id);
            kept.Keep(key, known, [Shown.Account(id)], readAt, KnownToken.Bytes, time.GetUtcNow() + KeptFor);
        }

        return await ByAccountAsync(known.AccountId, credential, address, ct);
    }

    /// <summary>Somebody without an account.</summary>
    public Caller GuestFrom(IPAddress? address)
    {
        var guest = Caller.GuestFrom(address);
        return guest with { Assignees = groups.With(guest.Assignees, address) };
    }

    /// <summary>The caller an account is, without the groups it belongs to.</summary>
    public static Caller Of(AccountRecord account, IPAddress? address) =>
        new()
        {
            AccountId = account.Id,
            Identifier = AssigneeIds.User(account.Identifier),
            IsSuperuser = account.IsSuperuser,
            Address = address,
            Assignees = [AssigneeIds.User(account.Identifier), AssigneeIds.AuthenticatedUsers, AssigneeIds.AllUsers],
            DisplayName = account.DisplayName,
            Email = account.Email,
            Affiliation = account.Affiliation,
        };

    private async Task<KnownToken?> ReadAsync(TokenKey key, DateTime now, CancellationToken ct)
    {
        var readAt = kept.NewestChange;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        if (await ByHash.For(db)(db, key.Hash, now, ct) is not { } found)
        {
            return null;
        }

        var account = Of(found.Account, address: null);
        var known = new KnownToken(
            account with
            {
                Credential = Credential.ApiToken,
                Scope = found.Scope,
                IsSuperuser = account.IsSuperuser && found.Scope == TokenScope.All,
                Assignees = account.Assignees.AddRange(await groups.OfAccountAsync(account.AccountId!.Value, ct)),
            },
            found.ExpiresAt,
            found.Name is null ? null : found.Id
        );
        kept.Keep(key, known, [Shown.Account(found.AccountId)], readAt, KnownToken.Bytes, time.GetUtcNow() + KeptFor);
        return known;
    }

    private sealed record AccountKey(long Id);

    private sealed record LoginKey(string Provider, string PersistentUserId);

    private sealed record KnownLogin(long AccountId);

    private sealed record TokenKey(string Hash);

    private sealed record KnownToken(Caller Caller, DateTime ExpiresAt, long? NamedToken)
    {
        public const int Bytes = 600;
    }
}
