namespace Quire.Repository.Storage.Identity;

/// <summary>What a look at a store shows.</summary>
/// <param name="IsThere">Whether its folder or bucket exists.</param>
/// <param name="IsMarked">Whether it has a marker, be it readable or not.</param>
/// <param name="Marker">The marker; null when there is none that can be read.</param>
/// <param name="IsEmpty">Whether it holds no object.</param>
internal sealed record StoreObservation(bool IsThere, bool IsMarked, StoreMarker? Marker, bool IsEmpty)
{
    /// <summary>
    /// Looks without changing anything; throws <see cref="StoreUnavailableException"/> when the store does not answer.
    /// </summary>
    public static async Task<StoreObservation> OfAsync(IObjectStore store, CancellationToken ct)
    {
        if (!await store.IsThereAsync(ct))
        {
            return new(IsThere: false, IsMarked: false, Marker: null, IsEmpty: true);
        }

        var marker = await store.ReadMarkerAsync(ct);
        return new(
            IsThere: true,
            marker is not null,
            marker is null ? null : StoreMarker.Read(marker),
            !await store.ListAsync("", ct).AnyAsync(ct)
        );
    }
}
