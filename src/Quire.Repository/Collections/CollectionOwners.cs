using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Collections;

/// <summary>The collections an object lies in.</summary>
public sealed class CollectionOwners(RepositoryDb db)
{
    /// <summary>Direct owner first, root last; one statement.</summary>
    public Task<IReadOnlyList<CollectionRecord>> OfAsync(RepositoryObject item, CancellationToken ct) =>
        UpwardsAsync(item.AncestorIds, ct);

    /// <summary>A collection itself and those it lies in, the root last; one statement.</summary>
    public Task<IReadOnlyList<CollectionRecord>> WithItselfAsync(RepositoryObject collection, CancellationToken ct) =>
        UpwardsAsync([.. collection.AncestorIds, collection.Id], ct);

    private async Task<IReadOnlyList<CollectionRecord>> UpwardsAsync(IReadOnlyList<long> ids, CancellationToken ct)
    {
        var found = await db
            .Collections.AsNoTracking()
            .Include(c => c.Object)
            .Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, ct);
        return [.. ids.Reverse().Where(found.ContainsKey).Select(id => found[id])];
    }
}
