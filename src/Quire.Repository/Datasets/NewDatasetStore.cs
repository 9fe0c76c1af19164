using Quire.Repository.Data.Collections;
using Quire.Repository.Storage;

namespace Quire.Repository.Datasets;

/// <summary>Chooses where the files of a new dataset go: the store of the nearest collection that names one.</summary>
public sealed class NewDatasetStore(ObjectStores stores)
{
    /// <param name="path">The collection of the dataset first, the root last.</param>
    public string For(IReadOnlyList<CollectionRecord> path) =>
        path.Select(c => c.StoreName).FirstOrDefault(s => s is not null && stores.Has(s)) ?? stores.Default.Name;
}
