using Microsoft.EntityFrameworkCore;
using Quire.Repository.Accounts.Traces;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Access.Membership;

/// <summary>The groups an account was put into itself.</summary>
internal sealed class GroupTraces(RepositoryDb db) : IAccountTraces
{
    public string Element => "explicitGroups";

    public async Task<AccountTrace> OfAsync(AccountRecord account, TracePage page, CancellationToken ct)
    {
        var all = db.ExplicitGroupMembers.AsNoTracking().Where(m => m.AccountId == account.Id);
        var some = await all.OrderBy(m => m.GroupId)
            .Skip(page.Offset)
            .Take(page.Limit)
            .Select(m => new { m.Group.Id, m.Group.DisplayName })
            .ToListAsync(ct);
        return new(
            Element,
            await all.CountAsync(ct),
            [.. some.Select(g => AccountTrace.Item(("id", g.Id), ("name", g.DisplayName)))]
        );
    }
}
