using Quire.Repository.Data.Installation;

namespace Quire.Repository.Storage.Identity;

/// <summary>What a look at a store means for a database that is set up. In doubt the store is refused.</summary>
internal static class StoreJudgement
{
    /// <param name="sight">What was seen.</param>
    /// <param name="installation">Identity of the installation.</param>
    /// <param name="row">The store the database knows under that name; null when it knows none.</param>
    public static StoreVerdict Of(StoreSight sight, string installation, StoreRecord? row) =>
        (sight, row) switch
        {
            ({ IsThere: false }, null) => No(sight, "is not there; make it, or mount it, and start again"),
            ({ IsThere: false }, _) => No(sight, "is not there though it was used before (is its disk mounted?)"),
            ({ IsMarked: false, IsEmpty: false }, _) => No(sight, "holds files but no marker, so nobody can tell whose they are"),
            ({ IsMarked: false }, null) => new(StoreStanding.Free, sight),
            ({ IsMarked: false }, _) => No(
                sight,
                "is empty though it was used before (is its disk mounted, and is it the one place all replicas share?)"
            ),
            ({ Marker: null }, _) => No(sight, $"has a marker ({StoreMarker.Key}) that cannot be read"),
            ({ Marker: { } marker }, _) when marker.Installation != installation => No(sight, "belongs to another installation"),
            (_, null) => new(StoreStanding.Free, sight),
            ({ Marker: { } marker }, _) when marker.Store != row.StoreId => No(
                sight,
                "is another store than the one this installation uses under that name (all replicas must share one place)"
            ),
            ({ Marker: { } marker }, _) when marker.Mark == row.Mark || marker.Mark == row.MarkBefore => new(
                StoreStanding.Known,
                sight
            ),
            _ => new(StoreStanding.Changed, sight, "was swept last on behalf of another state of the database"),
        };

    private static StoreVerdict No(StoreSight sight, string reason) => new(StoreStanding.Refused, sight, reason);
}
