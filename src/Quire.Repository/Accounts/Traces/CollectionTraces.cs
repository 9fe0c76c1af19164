using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts.Traces;

/// <summary>The collections an account made.</summary>
internal sealed class CollectionTraces(RepositoryDb db) : IAccountTraces
{
    public string Element => "dataverseCreator";

    public async Task<AccountTrace> OfAsync(AccountRecord account, TracePage page, CancellationToken ct)
    {
        var all = db.Collections.AsNoTracking().Where(c => c.Object.CreatorId == account.Id);
        var some = await all.OrderBy(c => c.Id)
            .Skip(page.Offset)
            .Take(page.Limit)
            .Select(c => new { c.Id, c.Alias })
            .ToListAsync(ct);
        return new(Element, await all.CountAsync(ct), [.. some.Select(c => AccountTrace.Item(("id", c.Id), ("alias", c.Alias)))]);
    }
}
