namespace Quire.Repository.Data.Datasets;

/// <summary>Which versions of a dataset are meant, said once.</summary>
public static class VersionQueries
{
    /// <summary>The versions of a dataset, newest first: the first is the draft, where there is one.</summary>
    public static IQueryable<DatasetVersionRecord> NewestOf(this IQueryable<DatasetVersionRecord> versions, long dataset) =>
        versions.Where(v => v.DatasetId == dataset).OrderByDescending(v => v.Sequence);

    /// <summary>The newest version of every dataset.</summary>
    public static IQueryable<DatasetVersionRecord> NewestOfEach(this RepositoryDb db) =>
        db.Versions.Where(v => !db.Versions.Any(n => n.DatasetId == v.DatasetId && n.Sequence > v.Sequence));
}
