using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;

namespace Quire.Repository.Access;

/// <summary>
/// What it takes to read a collection, or a version of a dataset with the files it lists: nothing once it is public, one
/// permission before and after. The search index is written, kept up and shown by this one rule.
/// </summary>
public static class Readership
{
    /// <summary>The permission on the collection; null when everybody may read it.</summary>
    public static Permission? NeededFor(CollectionRecord collection) =>
        collection.Object.PublishedAt is null ? Permission.ViewUnpublishedDataverse : null;

    /// <summary>The permission on the dataset; null when everybody may read the version.</summary>
    public static Permission? NeededFor(DatasetVersionRecord version) =>
        version.State == VersionState.Released ? null : Permission.ViewUnpublishedDataset;

    /// <summary>Of some objects the collections that roles decide about.</summary>
    public static IQueryable<long> HiddenCollections(IQueryable<RepositoryObject> among) =>
        among.Where(o => o.Kind == ObjectKind.Collection && o.PublishedAt == null).Select(o => o.Id);

    /// <summary>Of some objects the datasets with a version that roles decide about.</summary>
    public static IQueryable<long> HiddenDatasets(IQueryable<RepositoryObject> among, RepositoryDb db) => among
        .Where(o => o.Kind == ObjectKind.Dataset && db.Versions.Any(v => v.DatasetId == o.Id && v.State != VersionState.Released)).Select(o => o.Id);

    /// <summary>Entries that a draft of one of some datasets lists and no released version does, wherever they began.</summary>
    public static IQueryable<FileEntryRecord> HiddenEntries(IQueryable<RepositoryObject> among, RepositoryDb db) => db.FileEntries.Where(e =>
        among.Any(o => o.Id == e.DatasetId)
        && db.Versions.Any(v => v.DatasetId == e.DatasetId && v.State == VersionState.Draft
            && v.Sequence >= e.FirstSequence && (e.End == null || v.Sequence < e.End.Sequence))
        && !db.Versions.Any(v => v.DatasetId == e.DatasetId && v.State == VersionState.Released
            && v.Sequence >= e.FirstSequence && (e.End == null || v.Sequence < e.End.Sequence)));
}
