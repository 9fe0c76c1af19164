using Microsoft.Extensions.Options;
using Quire.Repository.Files.Direct;

namespace Quire.Repository.Storage.Drivers;

/// <summary>The stores of the installation as people know them.</summary>
public sealed class StoreDirectory(ObjectStores stores, IOptions<StorageOptions> options)
{
    /// <summary>All stores by name.</summary>
    public IReadOnlyList<StoreFacts> All => [.. stores.All.Select(Of).OrderBy(s => s.Name, StringComparer.Ordinal)];

    /// <summary>Where files go unless somebody chose another store.</summary>
    public StoreFacts Default => Of(stores.Default);

    /// <summary>A store by name; one that is no longer configured has its name alone.</summary>
    public StoreFacts Named(string name) => stores.Has(name) ? Of(stores[name]) : new(name, "unknown", name, Direct: false);

    /// <summary>The store people call so.</summary>
    public StoreFacts Labelled(string label) =>
        All.FirstOrDefault(s => s.Label == label) ?? throw DriverErrors.LabelUnknown(label);

    private StoreFacts Of(IObjectStore store)
    {
        var said = options.Value.Stores.GetValueOrDefault(store.Name);
        return new(
            store.Name,
            (said?.Type ?? "File").ToLowerInvariant(),
            string.IsNullOrWhiteSpace(said?.Label) ? store.Name : said.Label,
            DirectStore.Of(store) is not null
        );
    }
}
