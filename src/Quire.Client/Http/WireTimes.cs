using System.Globalization;

namespace Quire.Client.Http;

/// <summary>Reads the forms in which servers of both generations write times.</summary>
internal static class WireTimes
{
    private const DateTimeStyles Utc =
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
    private static readonly string[] Zoneless = ["ddd MMM d HH:mm:ss yyyy", "ddd MMM dd HH:mm:ss yyyy"];

    // Names of zones are ambiguous in general; these are those servers are known to run in.
    private static readonly Dictionary<string, int> Zones = new(StringComparer.Ordinal)
    {
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["BST"] = 1,
        ["CET"] = 1,
        ["CEST"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
    };

    /// <summary>The time in UTC; null when there is none or nobody can tell.</summary>
    public static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var time) ? time : OfJava(text);

    /// <summary>The date, of a time too; null when there is none.</summary>
    public static DateOnly? Day(string? text) =>
        text is { Length: >= 10 }
        && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    // Fri Aug 17 15:05:51 EDT 2018
    private static DateTimeOffset? OfJava(string? text)
    {
        if (
            text?.Split(' ') is not [var weekday, var month, var day, var clock, var zone, var year]
            || !Zones.TryGetValue(zone, out var hours)
        )
        {
            return null;
        }

        return DateTime.TryParseExact(
            $"{weekday} {month} {day} {clock} {year}",
            Zoneless,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var local
        )
            ? new DateTimeOffset(local, TimeSpan.FromHours(hours)).ToUniversalTime()
            : null;
    }
}
