using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections;

/// <summary>The collections an object lies in.</summary>
public sealed class CollectionOwners(RepositoryDb db, ReadOnce once)
{
    /// <summary>Direct owner first, root last; one statement.</summary>
    public Task<IReadOnlyList<CollectionRecord>> OfAsync(RepositoryObject item, CancellationToken ct) =>
        UpwardsAsync(item.AncestorIds, ct);

    /// <summary>A collection itself and those it lies in, the root last; one statement.</summary>
    public Task<IReadOnlyList<CollectionRecord>> WithItselfAsync(RepositoryObject collection, CancellationToken ct) =>
        UpwardsAsync([.. collection.AncestorIds, collection.Id], ct);

    private async Task<IReadOnlyList<CollectionRecord>> UpwardsAsync(IReadOnlyList<long> ids, CancellationToken ct)
    {
        var path = new Path(string.Join('/', ids));
        if (once.TryGet<IReadOnlyList<CollectionRecord>>(path, out var seen))
        {
            return seen;
        }

        var found = await db
            .Collections.AsNoTracking()
            .Include(c => c.Object)
            .Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, ct);
        List<CollectionRecord> upwards = [.. ids.Reverse().Where(found.ContainsKey).Select(id => found[id])];
        once.Keep(path, upwards);
        return upwards;
    }

    private sealed record Path(string Numbers);
}
