using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Sessions;

/// <summary>Opens sessions, and clears away those that have ended.</summary>
public sealed class SessionOpening(RepositoryDb db)
{
    /// <summary>For the owner of an account, who has proved it.</summary>
    internal async Task<OpenedSession> OpenAsync(AccountRecord account, OperationContext context, CancellationToken ct)
    {
        var former = await db
            .Sessions.Where(s => s.AccountId == account.Id)
            .OrderByDescending(s => s.SeenAt)
            .Skip(SessionLife.Most - 1)
            .Select(s => s.Id)
            .ToListAsync(ct);
        await db.Sessions.Where(s => former.Contains(s.Id)).ExecuteDeleteAsync(ct);
        account.LastLoginAt = context.Now;
        return await AddAsync(
            new()
            {
                Hash = "",
                AccountId = account.Id,
                ProviderId = account.ProviderId,
                PersistentUserId = account.PersistentUserId,
                CreatedAt = context.Now,
                SeenAt = context.Now,
                ExpiresAt = context.Now + SessionLife.Longest,
            },
            account.Identifier,
            context,
            ct
        );
    }

    /// <summary>For whoever follows a link once; nobody has signed in yet. Gives what the link says.</summary>
    internal async Task<string> OpenLinkAsync(AccountRecord account, OperationContext context, CancellationToken ct)
    {
        var link = SessionSecrets.Create();
        await StoreAsync(
            new()
            {
                Hash = SessionSecrets.LinkHash(link),
                AccountId = account.Id,
                ProviderId = account.ProviderId,
                PersistentUserId = account.PersistentUserId,
                CreatedAt = context.Now,
                SeenAt = context.Now,
                ExpiresAt = context.Now + SessionLife.Unused,
            },
            context,
            ct
        );
        return link;
    }

    /// <summary>For somebody who has no account yet.</summary>
    internal Task<OpenedSession> OpenAsync(VouchedPerson person, TimeSpan life, OperationContext context, CancellationToken ct) =>
        AddAsync(
            new()
            {
                Hash = "",
                ProviderId = person.ProviderId,
                PersistentUserId = person.Subject,
                Claims = person,
                CreatedAt = context.Now,
                SeenAt = context.Now,
                ExpiresAt = context.Now + life,
            },
            identifier: null,
            context,
            ct
        );

    private async Task<OpenedSession> AddAsync(
        SessionRecord record,
        string? identifier,
        OperationContext context,
        CancellationToken ct
    )
    {
        var secret = SessionSecrets.Create();
        record.Hash = SessionSecrets.Hash(secret);
        await StoreAsync(record, context, ct);
        return new(secret, new(record.Id, record.AccountId, identifier, record.ProviderId, record.Claims, record.ExpiresAt));
    }

    private async Task StoreAsync(SessionRecord record, OperationContext context, CancellationToken ct)
    {
        await db.Sessions.Where(s => s.ExpiresAt <= context.Now).ExecuteDeleteAsync(ct);
        db.Sessions.Add(record);
        await db.SaveChangesAsync(ct);
    }
}
