using System.Collections.Concurrent;

namespace Quire.Repository.Storage.Identity;

/// <summary>
/// Which stores this process found at its start, so that it notices when another one stands in the place of one.
/// </summary>
public sealed class StoresInUse
{
    private readonly ConcurrentDictionary<string, string> _ids = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether the store of that name is the one found at the start. It is not when a disk is no longer mounted: then what seems
    /// to be missing is only out of reach. Throws <see cref="StoreUnavailableException"/> when the store does not answer.
    /// </summary>
    public async Task<bool> IsAtHandAsync(IObjectStore store, CancellationToken ct) =>
        !_ids.TryGetValue(store.Name, out var id)
        || (await store.ReadMarkerAsync(ct) is { } marker && StoreMarker.Read(marker)?.Store == id);

    internal void Remember(string name, string id) => _ids[name] = id;
}
