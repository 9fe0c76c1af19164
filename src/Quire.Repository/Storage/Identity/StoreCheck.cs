using Quire.Repository.Data.Installation;

namespace Quire.Repository.Storage.Identity;

/// <summary>What a look at a store means for a database that is set up. In doubt the store is refused.</summary>
internal static class StoreCheck
{
    /// <param name="observed">What was seen.</param>
    /// <param name="installation">Identity of the installation.</param>
    /// <param name="row">The store the database knows under that name; null when it knows none.</param>
    public static StoreCheckResult Of(StoreObservation observed, string installation, StoreRecord? row) =>
        (observed, row) switch
        {
            ({ IsThere: false }, null) => No(observed, "is not there; make it, or mount it, and start again"),
            ({ IsThere: false }, _) => No(observed, "is not there though it was used before (is its disk mounted?)"),
            ({ IsMarked: false, IsEmpty: false }, _) => No(
                observed,
                "holds files but no marker, so nobody can tell whose they are"
            ),
            ({ IsMarked: false }, null) => new(StoreStatus.Free, observed),
            ({ IsMarked: false }, _) => No(
                observed,
                "is empty though it was used before (is its disk mounted, and is it the one place all replicas share?)"
            ),
            ({ Marker: null }, _) => No(observed, $"has a marker ({StoreMarker.Key}) that cannot be read"),
            ({ Marker: { } marker }, _) when marker.Installation != installation => No(
                observed,
                "belongs to another installation"
            ),
            (_, null) => new(StoreStatus.Free, observed),
            ({ Marker: { } marker }, _) when marker.Store != row.StoreId => No(
                observed,
                "is another store than the one this installation uses under that name (all replicas must share one place)"
            ),
            ({ Marker: { } marker }, _) when marker.Mark == row.Mark || marker.Mark == row.MarkBefore => new(
                StoreStatus.Known,
                observed
            ),
            _ => new(StoreStatus.Changed, observed, "was swept last on behalf of another state of the database"),
        };

    private static StoreCheckResult No(StoreObservation observed, string reason) => new(StoreStatus.Refused, observed, reason);
}
