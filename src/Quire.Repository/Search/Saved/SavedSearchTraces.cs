using Microsoft.EntityFrameworkCore;
using Quire.Repository.Accounts.Traces;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Search.Saved;

/// <summary>The searches an account saved.</summary>
internal sealed class SavedSearchTraces(RepositoryDb db) : IAccountTraces
{
    public string Element => "savedSearches";

    public async Task<AccountTrace> OfAsync(AccountRecord account, TracePage page, CancellationToken ct)
    {
        var all = db.SavedSearches.AsNoTracking().Where(s => s.CreatorId == account.Id);
        var some = await all.OrderBy(s => s.Id).Skip(page.Offset).Take(page.Limit).Select(s => s.Id).ToListAsync(ct);
        return new(Element, await all.CountAsync(ct), [.. some.Select(id => AccountTrace.Item(("id", id)))]);
    }
}
