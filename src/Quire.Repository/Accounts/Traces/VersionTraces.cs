using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts.Traces;

/// <summary>The versions an account began.</summary>
internal sealed class VersionTraces(RepositoryDb db) : IAccountTraces
{
    public string Element => "datasetVersionUsers";

    public async Task<AccountTrace> OfAsync(AccountRecord account, TracePage page, CancellationToken ct)
    {
        var all = db.Versions.AsNoTracking().Where(v => v.CreatorId == account.Id);
        var some = await all.OrderBy(v => v.Id)
            .Skip(page.Offset)
            .Take(page.Limit)
            .Select(v => new
            {
                v.Id,
                v.Dataset.Object,
                v.Major,
                v.Minor,
            })
            .ToListAsync(ct);
        return new(
            Element,
            await all.CountAsync(ct),
            [
                .. some.Select(v =>
                    AccountTrace.Item(
                        ("id", v.Id),
                        ("dataset", v.Object.PersistentId?.ToString()),
                        ("version", v.Major is { } major ? $"{major}.{v.Minor ?? 0}" : "DRAFT")
                    )
                ),
            ]
        );
    }
}
