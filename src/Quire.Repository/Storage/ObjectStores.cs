using System.Collections.Frozen;

namespace Quire.Repository.Storage;

/// <summary>The stores of this installation by name, chosen once at start.</summary>
public sealed class ObjectStores : IDisposable
{
    private readonly FrozenDictionary<string, IObjectStore> _stores;

    public ObjectStores(IEnumerable<IObjectStore> stores, string defaultName)
    {
        _stores = stores.ToFrozenDictionary(s => s.Name, StringComparer.Ordinal);
        Default = _stores[defaultName];
    }

    /// <summary>Where new files go unless their collection chose another store.</summary>
    public IObjectStore Default { get; }

    public IReadOnlyList<IObjectStore> All => _stores.Values;

    /// <summary>
    /// A store by name; throws <see cref="StoreUnavailableException"/> when the configuration no longer has it.
    /// </summary>
    public IObjectStore this[string name] =>
        _stores.GetValueOrDefault(name) ?? throw new StoreUnavailableException(name, new IOException("it is not configured"));

    public bool Has(string name) => _stores.ContainsKey(name);

    /// <summary>Reads a storage identifier such as <c>local://2026/02/ab/…</c> or <c>s3://bucket:key</c>.</summary>
    public bool TryParse(string identifier, out IObjectStore? store, out ObjectKey key)
    {
        store = _stores.Values.FirstOrDefault(s => identifier.StartsWith(s.IdentifierPrefix, StringComparison.Ordinal));
        key = default;
        if (store is null || !ObjectKey.IsSound(identifier[store.IdentifierPrefix.Length..]))
        {
            return false;
        }

        key = ObjectKey.Parse(identifier[store.IdentifierPrefix.Length..]);
        return true;
    }

    /// <summary>How the wire names an object.</summary>
    public string IdentifierOf(string storeName, string key) =>
        _stores.TryGetValue(storeName, out var store) ? store.IdentifierPrefix + key : $"{storeName}://{key}";

    public void Dispose()
    {
        foreach (var store in _stores.Values.OfType<IDisposable>())
        {
            store.Dispose();
        }
    }

    /// <summary>
    /// Makes the configured stores; throws <see cref="StorageConfigurationException"/> listing all that is wrong.
    /// </summary>
    public static ObjectStores Create(StorageOptions options, IEnumerable<IObjectStoreFactory> factories, string dataFolder)
    {
        var configured =
            options.Stores.Count > 0
                ? options.Stores
                : new(StringComparer.Ordinal) { ["local"] = new() { Path = Path.Combine(dataFolder, "files") } };
        var byType = factories.ToDictionary(f => f.Type, StringComparer.OrdinalIgnoreCase);
        var problems = configured
            .SelectMany(s =>
                byType.TryGetValue(s.Value.Type, out var factory)
                    ? factory.Problems(s.Key, s.Value)
                    :
                    [
                        $"Storage:Stores:{s.Key}:Type is '{s.Value.Type}'; it can be {string.Join(" or ", byType.Keys.Order(StringComparer.Ordinal))}",
                    ]
            )
            .ToList();
        problems.AddRange(
            configured
                .Keys.Where(n => !IsName(n))
                .Select(n => $"Storage:Stores:{n} is no name for a store; letters, digits, - and _ make one")
        );
        if (!configured.ContainsKey(options.Default))
        {
            problems.Add(
                $"Storage:Default is '{options.Default}', which is not among the stores {string.Join(", ", configured.Keys)}"
            );
        }

        if (problems.Count == 0)
        {
            problems.AddRange(Shared([.. configured.Select(s => (s.Key, byType[s.Value.Type].PlaceOf(s.Value)))]));
        }

        return problems.Count == 0
            ? new(configured.Select(s => byType[s.Value.Type].Create(s.Key, s.Value)), options.Default)
            : throw new StorageConfigurationException(problems);
    }

    // What one store keeps the other would take for left behind, and sweep away.
    private static IEnumerable<string> Shared(List<(string Name, string Place)> stores) =>
        from one in stores
        from other in stores
        where
            one.Name != other.Name
            && other.Place.StartsWith(one.Place, StringComparison.Ordinal)
            && (one.Place != other.Place || string.CompareOrdinal(one.Name, other.Name) < 0)
        select $"the stores {one.Name} and {other.Name} keep their files in the same place, {one.Place}";

    // The name begins every storage identifier.
    private static bool IsName(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
