using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Access.Limits;

/// <summary>
/// Narrows queries down to what no limit hides from anybody; without limits the database is asked for no more.
/// </summary>
internal static class LimitQueries
{
    /// <summary>Of datasets those that are there for everybody.</summary>
    public static IQueryable<DatasetRecord> ForEverybody(
        this IQueryable<DatasetRecord> datasets,
        RepositoryDb db,
        ReaderLimits limits
    ) => limits.IsEmpty ? datasets : datasets.Where(d => limits.Among(db.Objects, null).Any(o => o.Id == d.Id));

    /// <summary>Of collections those that are there for everybody.</summary>
    public static IQueryable<CollectionRecord> ForEverybody(
        this IQueryable<CollectionRecord> collections,
        RepositoryDb db,
        ReaderLimits limits
    ) => limits.IsEmpty ? collections : collections.Where(c => limits.Among(db.Objects, null).Any(o => o.Id == c.Id));
}
