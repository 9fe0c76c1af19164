using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Storage;
using Quire.Repository.Operations;

namespace Quire.Repository.Storage.Sites;

/// <summary>Lists the storage sites, 1,000 at most; that there is none is refused.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record ListStorageSites : IQuery<IReadOnlyList<StorageSiteRecord>>;

internal sealed class ListStorageSitesHandler(RepositoryDb db) : IHandle<ListStorageSites, IReadOnlyList<StorageSiteRecord>>
{
    private const int Most = 1000;

    public async Task<IReadOnlyList<StorageSiteRecord>> HandleAsync(
        ListStorageSites operation,
        OperationContext context,
        CancellationToken ct
    ) =>
        await db.StorageSites.AsNoTracking().OrderBy(s => s.Id).Take(Most).ToListAsync(ct) is { Count: > 0 } sites
            ? sites
            : throw StorageSiteErrors.None();
}
