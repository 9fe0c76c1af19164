namespace Quire.Repository.Search.Feed;

/// <summary>Times of the database, which are UTC, as moments.</summary>
internal static class Instant
{
    public static DateTimeOffset? Of(DateTime? utc) => utc is { } time ? new DateTimeOffset(time, TimeSpan.Zero) : null;
}
