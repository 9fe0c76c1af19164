using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Files;

namespace Quire.Repository.Accounts.Traces;

/// <summary>The files an account added.</summary>
internal sealed class FileTraces(RepositoryDb db) : IAccountTraces
{
    public string Element => "dataFileCreator";

    public async Task<AccountTrace> OfAsync(AccountRecord account, TracePage page, CancellationToken ct)
    {
        var all = db.Objects.AsNoTracking().Where(o => o.Kind == ObjectKind.File && o.CreatorId == account.Id);
        var some = await all.OrderBy(o => o.Id)
            .Skip(page.Offset)
            .Take(page.Limit)
            .Select(o => new
            {
                o.Id,
                Name = db.NewestEntryOfEach().Where(e => e.FileId == o.Id).Select(e => e.Label).FirstOrDefault(),
                Dataset = db.Objects.FirstOrDefault(d => d.Id == o.OwnerId),
            })
            .ToListAsync(ct);
        return new(
            Element,
            await all.CountAsync(ct),
            [
                .. some.Select(f =>
                    AccountTrace.Item(("id", f.Id), ("filename", f.Name), ("datasetPid", f.Dataset?.PersistentId?.ToString()))
                ),
            ]
        );
    }
}
