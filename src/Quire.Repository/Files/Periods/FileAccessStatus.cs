using Quire.Repository.Data.Files;

namespace Quire.Repository.Files.Periods;

/// <summary>How a file can be had on a day, by the names of the wire; exactly one holds.</summary>
public static class FileAccessStatus
{
    /// <summary>By everybody, once it is published.</summary>
    public const string Public = "Public";

    /// <summary>With the permission.</summary>
    public const string Restricted = "Restricted";

    /// <summary>With the permission, and by everybody after the embargo.</summary>
    public const string EmbargoedThenPublic = "EmbargoedThenPublic";

    /// <summary>With the permission, and after the embargo no otherwise.</summary>
    public const string EmbargoedThenRestricted = "EmbargoedThenRestricted";

    /// <summary>By editors alone: the retention period is over.</summary>
    public const string Expired = "RetentionPeriodExpired";

    /// <summary>The status of an entry, loaded with its file.</summary>
    public static string Of(FileEntryRecord entry, DateOnly today) =>
        Of(entry.Restricted, entry.File.IsEmbargoed(today), entry.File.IsExpired(today));

    /// <summary>
    /// Whether what is in the file is for everybody: a restriction that came later holds for the versions before as well.
    /// </summary>
    public static bool IsOpen(FileEntryRecord entry, DateOnly today) => !entry.File.Restricted && Of(entry, today) == Public;

    /// <summary>Those of some entries whose files <see cref="IsOpen"/> holds of.</summary>
    public static IQueryable<FileEntryRecord> Open(this IQueryable<FileEntryRecord> entries, DateOnly today) =>
        entries.WithStatus(Public, today).Where(e => !e.File.Restricted);

    public static string Of(bool restricted, bool embargoed, bool expired) =>
        (restricted, embargoed, expired) switch
        {
            (_, _, true) => Expired,
            (true, true, _) => EmbargoedThenRestricted,
            (false, true, _) => EmbargoedThenPublic,
            (true, false, _) => Restricted,
            _ => Public,
        };

    /// <summary>Those of some entries that have a status; an unknown one is refused.</summary>
    public static IQueryable<FileEntryRecord> WithStatus(this IQueryable<FileEntryRecord> entries, string status, DateOnly today)
    {
        var kept = entries.Where(e => e.File.RetentionEnd == null || e.File.RetentionEnd >= today);
        var embargoed = kept.Where(e => e.File.EmbargoEnd > today);
        var free = kept.Where(e => e.File.EmbargoEnd == null || e.File.EmbargoEnd <= today);
        return status switch
        {
            Public => free.Where(e => !e.Restricted),
            Restricted => free.Where(e => e.Restricted),
            EmbargoedThenPublic => embargoed.Where(e => !e.Restricted),
            EmbargoedThenRestricted => embargoed.Where(e => e.Restricted),
            Expired => entries.Where(e => e.File.RetentionEnd < today),
            _ => throw FileErrors.StatusUnknown(status),
        };
    }
}
