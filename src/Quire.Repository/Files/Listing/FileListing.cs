using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;

namespace Quire.Repository.Files.Listing;

/// <summary>Which file entries a version lists.</summary>
public static class FileListing
{
    /// <summary>Entries begun in or before the version and not ended by then.</summary>
    public static IQueryable<FileEntryRecord> EntriesOf(this RepositoryDb db, DatasetVersionRecord version) =>
        db.EntriesOf(version.DatasetId, version.Sequence);

    /// <summary>The same by dataset and sequence.</summary>
    public static IQueryable<FileEntryRecord> EntriesOf(this RepositoryDb db, long dataset, int sequence) =>
        db.FileEntries.Where(e =>
            e.DatasetId == dataset && e.FirstSequence <= sequence && (e.End == null || e.End.Sequence > sequence)
        );

    /// <summary>The same for an entry read already: in which version it begins, and in which it is no more.</summary>
    public static bool Lists(DatasetVersionRecord version, int first, int? end) =>
        first <= version.Sequence && (end is null || end > version.Sequence);
}
