using Quire.Domain.Datasets;

namespace Quire.Repository.Data.Datasets;

/// <summary>Which versions of a dataset are meant, said once.</summary>
public static class VersionQueries
{
    /// <summary>The versions of a dataset, newest first: the first is the draft, where there is one.</summary>
    public static IQueryable<DatasetVersionRecord> NewestOf(this IQueryable<DatasetVersionRecord> versions, long dataset) =>
        versions.Where(v => v.DatasetId == dataset).OrderByDescending(v => v.Sequence);

    /// <summary>Those of them that whoever sees drafts, or does not, may know of.</summary>
    public static IQueryable<DatasetVersionRecord> KnownTo(this IQueryable<DatasetVersionRecord> versions, bool seesDrafts) =>
        seesDrafts ? versions : versions.Where(v => v.State != VersionState.Draft);

    /// <summary>The newest released version of every dataset that has one.</summary>
    public static IQueryable<DatasetVersionRecord> NewestReleasedOfEach(this RepositoryDb db) =>
        db.Versions.Where(v =>
            v.State == VersionState.Released
            && !db.Versions.Any(n => n.DatasetId == v.DatasetId && n.State == VersionState.Released && n.Sequence > v.Sequence)
        );

    /// <summary>The newest version of every dataset.</summary>
    public static IQueryable<DatasetVersionRecord> NewestOfEach(this RepositoryDb db) =>
        db.Versions.Where(v => !db.Versions.Any(n => n.DatasetId == v.DatasetId && n.Sequence > v.Sequence));
}
