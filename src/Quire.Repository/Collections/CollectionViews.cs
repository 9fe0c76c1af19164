using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Datasets.Types;

namespace Quire.Repository.Collections;

/// <summary>Puts together what answers show of a collection.</summary>
public sealed class CollectionViews(RepositoryDb db, DatasetTypes types)
{
    /// <param name="collection">The record, with its object.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<CollectionView> OfAsync(CollectionRecord collection, CancellationToken ct) =>
        new(collection, [])
        {
            RequiresFilesToPublish = collection.RequireFilesToPublish ?? await RequiredAboveAsync(collection.Object, ct),
            AllowedDatasetTypes = collection.AllowedDatasetTypes is { } names ? await NamedAsync(names, ct) : [],
        };

    private async Task<bool> RequiredAboveAsync(RepositoryObject item, CancellationToken ct)
    {
        var above = item.AncestorIds;
        var said = await db
            .Collections.Where(c => above.Contains(c.Id) && c.RequireFilesToPublish != null)
            .ToDictionaryAsync(c => c.Id, c => c.RequireFilesToPublish, ct);
        return above.Reverse().Select(id => said.GetValueOrDefault(id)).FirstOrDefault(s => s is not null) == true;
    }

    private async Task<IReadOnlyList<DatasetType>> NamedAsync(List<string> names, CancellationToken ct)
    {
        var all = await types.AllAsync(ct);
        return [.. names.Select(n => all.FirstOrDefault(t => t.Name == n)).OfType<DatasetType>()];
    }
}
