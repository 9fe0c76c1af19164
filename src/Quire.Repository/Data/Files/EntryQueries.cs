namespace Quire.Repository.Data.Files;

/// <summary>Which entries of files are meant, said once.</summary>
public static class EntryQueries
{
    /// <summary>How the newest version that lists a file describes it, of every file.</summary>
    public static IQueryable<FileEntryRecord> NewestEntryOfEach(this RepositoryDb db) =>
        db.FileEntries.Where(e => !db.FileEntries.Any(n => n.FileId == e.FileId && n.FirstSequence > e.FirstSequence));
}
