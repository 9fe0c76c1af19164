using Quire.Repository.Data.Files;

namespace Quire.Repository.Files.Periods;

/// <summary>Embargoes and retention periods, judged by the day. Days begin and end in UTC, everywhere.</summary>
public static class FilePeriods
{
    /// <summary>The day it is.</summary>
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Whether an embargo keeps the bytes back.</summary>
    public static bool IsEmbargoed(this FileRecord file, DateOnly today) => file.EmbargoEnd > today;

    /// <summary>Whether the retention period is over.</summary>
    public static bool IsExpired(this FileRecord file, DateOnly today) => file.RetentionEnd < today;

    /// <summary>Those of some files that no embargo and no end of a retention period keeps back.</summary>
    public static IQueryable<FileRecord> AvailableOn(this IQueryable<FileRecord> files, DateOnly today) =>
        files.Where(f => (f.EmbargoEnd == null || f.EmbargoEnd <= today) && (f.RetentionEnd == null || f.RetentionEnd >= today));

    /// <summary>The moment a day begins.</summary>
    public static DateTime Begin(this DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
