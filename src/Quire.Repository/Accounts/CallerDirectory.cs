using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts;

/// <summary>Tells who a request comes from.</summary>
public sealed class CallerDirectory(RepositoryDb db, IWriteGate writes, LastUse lastUse, TimeProvider time)
{
    /// <summary>The caller an API token belongs to; null when the token is unknown, expired, or of a closed account.</summary>
    public async Task<Caller?> ByTokenAsync(string token, IPAddress? address, CancellationToken ct)
    {
        var hash = ApiTokens.Hash(token);
        var now = time.GetUtcNow().UtcDateTime;
        var account = await db.ApiTokens.AsNoTracking()
            .Where(t => t.Hash == hash && t.ExpiresAt > now && t.Account.DeactivatedAt == null)
            .Select(t => t.Account)
            .SingleOrDefaultAsync(ct);
        if (account is null)
        {
            return null;
        }

        await StampAsync(account.Id, now, ct);
        return Of(account, address);
    }

    /// <summary>The caller an account is.</summary>
    public static Caller Of(AccountRecord account, IPAddress? address) => new()
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

    private async Task StampAsync(long account, DateTime now, CancellationToken ct)
    {
        if (lastUse.IsDue(account, now))
        {
            await using var turn = await writes.EnterAsync(ct);
            await db.Accounts.Where(a => a.Id == account).ExecuteUpdateAsync(set => set.SetProperty(a => a.LastApiUseAt, now), ct);
        }
    }
}
