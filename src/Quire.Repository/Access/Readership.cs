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

    /// <summary>The permission that shows everything of a kind of object, whether it is public or not.</summary>
    public static Permission ToSeeAll(ObjectKind kind) =>
        kind == ObjectKind.Collection ? Permission.ViewUnpublishedDataverse : Permission.ViewUnpublishedDataset;

    /// <summary>Whether what somebody holds on an object shows them everything of it, so that no limit hides it.</summary>
    public static bool SeesAll(Permission held, ObjectKind kind) => held.HasFlag(ToSeeAll(kind));

    /// <summary>Of some objects the collections that roles decide about.</summary>
    public static IQueryable<long> HiddenCollections(IQueryable<RepositoryObject> among) =>
        among.Where(o => o.Kind == ObjectKind.Collection && o.PublishedAt == null).Select(o => o.Id);

    /// <summary>Of some objects the datasets with a version that roles decide about.</summary>
    public static IQueryable<long> HiddenDatasets(IQueryable<RepositoryObject> among, RepositoryDb db) =>
        among
            .Where(o =>
                o.Kind == ObjectKind.Dataset && db.Versions.Any(v => v.DatasetId == o.Id && v.State != VersionState.Released)
            )
            .Select(o => o.Id);

    /// <summary>
    /// Entries that a draft of one of some datasets lists and no released version does, wherever they began. Looked for from the
    /// drafts, which are few, and not from the files.
    /// </summary>
    public static IQueryable<FileEntryRecord> HiddenEntries(IQueryable<RepositoryObject> among, RepositoryDb db) =>
        db
            .Versions.Where(v => v.State == VersionState.Draft && among.Any(o => o.Id == v.DatasetId))
            .Join(db.FileEntries, v => v.DatasetId, e => e.DatasetId, (v, e) => new { Draft = v, Entry = e })
            .Where(x =>
                x.Draft.Sequence >= x.Entry.FirstSequence
                && (x.Entry.End == null || x.Draft.Sequence < x.Entry.End.Sequence)
                && !db.Versions.Any(v =>
                    v.DatasetId == x.Entry.DatasetId
                    && v.State == VersionState.Released
                    && v.Sequence >= x.Entry.FirstSequence
                    && (x.Entry.End == null || v.Sequence < x.Entry.End.Sequence)
                )
            )
            .Select(x => x.Entry);
}
