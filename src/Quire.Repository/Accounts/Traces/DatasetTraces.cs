using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts.Traces;

/// <summary>The datasets an account made.</summary>
internal sealed class DatasetTraces(RepositoryDb db) : IAccountTraces
{
    public string Element => "datasetCreator";

    public async Task<AccountTrace> OfAsync(AccountRecord account, TracePage page, CancellationToken ct)
    {
        var all = db.Objects.AsNoTracking().Where(o => o.Kind == ObjectKind.Dataset && o.CreatorId == account.Id);
        var some = await all.OrderBy(o => o.Id).Skip(page.Offset).Take(page.Limit).ToListAsync(ct);
        return new(
            Element,
            await all.CountAsync(ct),
            [.. some.Select(o => AccountTrace.Item(("id", o.Id), ("pid", o.PersistentId?.ToString())))]
        );
    }
}
