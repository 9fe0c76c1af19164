using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Guestbooks;

/// <summary>Keys that let a browser download, for a moment, what somebody answered a guestbook for.</summary>
public sealed class DownloadPasses(RepositoryDb db, Groups groups, CallerDirectory callers)
{
    /// <summary>How long a download may begin with one.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    /// <summary>Makes one for the caller; gives its key, which is kept nowhere else. Old ones are forgotten.</summary>
    public async Task<string> IssueAsync(long dataset, OperationContext context, CancellationToken ct)
    {
        await db.DownloadPasses.Where(p => p.Until < context.Now).ExecuteDeleteAsync(ct);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        db.DownloadPasses.Add(
            new DownloadPassRecord
            {
                KeyHash = ApiTokens.Hash(key),
                DatasetId = dataset,
                AccountId = context.Caller.AccountId,
                Until = context.Now + Lifetime,
            }
        );
        return key;
    }

    /// <summary>
    /// Who may download with a key: the account it was made for, or the caller where it was made for nobody in particular; null
    /// for a key that is not, or no longer, for this dataset.
    /// </summary>
    public async Task<Caller?> CallerAsync(string key, long dataset, OperationContext context, CancellationToken ct)
    {
        var hash = ApiTokens.Hash(key);
        var pass = await db
            .DownloadPasses.AsNoTracking()
            .SingleOrDefaultAsync(p => p.KeyHash == hash && p.DatasetId == dataset && p.Until >= context.Now, ct);
        if (pass?.AccountId is not { } id)
        {
            return pass is null ? null : context.Caller;
        }

        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        if (account.DeactivatedAt is not null)
        {
            return null;
        }

        // Groups of addresses are those of whoever asks now.
        var caller = await callers.WithGroupsAsync(account, ct);
        var here = context.Caller.Assignees.Where(a => a.StartsWith(AssigneeIds.IpPrefix, StringComparison.Ordinal));
        return caller with
        {
            Address = context.Caller.Address,
            Assignees = await groups.UnfoldedAsync(caller.Assignees.AddRange(here), ct),
            IsInAddressGroup = context.Caller.IsInAddressGroup,
        };
    }
}
