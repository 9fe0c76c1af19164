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
    public async ValueTask<Caller?> ByTokenAsync(string token, CallOrigin origin, CancellationToken ct)
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
        return await AtAsync(known.Caller, origin, ct);
    }

    /// <summary>Somebody without an account.</summary>
    public async ValueTask<Caller> GuestFromAsync(CallOrigin origin, CancellationToken ct)
    {
        var guest = Caller.GuestFrom(origin.Address);
        return await AtAsync(guest with { Assignees = await groups.UnfoldedAsync(guest.Assignees, ct) }, origin, ct);
    }

    /// <summary>The caller an account is, with the groups it belongs to from wherever it calls.</summary>
    public async Task<Caller> WithGroupsAsync(AccountRecord account, CancellationToken ct)
    {
        var caller = Of(account, address: null);
        var assignees = caller.Assignees.AddRange(await groups.OfAccountAsync(account.Id, ct));
        return caller with { Assignees = await groups.UnfoldedAsync(assignees, ct) };
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

    private async ValueTask<Caller> AtAsync(Caller caller, CallOrigin origin, CancellationToken ct) =>
        await groups.OfAddressAsync(origin.OfCaller, ct) is { IsEmpty: false } there
            ? caller with
            {
                Address = origin.Address,
                Assignees = await groups.UnfoldedAsync(caller.Assignees.AddRange(there), ct),
                IsInAddressGroup = true,
            }
            : caller with
            {
                Address = origin.Address,
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

        var account = await WithGroupsAsync(found.Account, ct);
        var known = new KnownToken(account with { Credential = Credential.ApiToken }, found.ExpiresAt);
        kept.Keep(
            key,
            known,
            [Shown.Account(found.AccountId), Shown.Groups],
            readAt,
            KnownToken.Bytes,
            time.GetUtcNow() + KeptFor
        );
        return known;
    }

    private sealed record TokenKey(string Hash);

    private sealed record KnownToken(Caller Caller, DateTime ExpiresAt)
    {
        public const int Bytes = 600;
    }
}
