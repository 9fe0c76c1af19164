using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Quire.Api.Http;

/// <summary>How times and dates are written.</summary>
internal static class WireTime
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary><c>2026-02-01T09:30:00Z</c>.</summary>
    [return: NotNullIfNotNull(nameof(time))]
    public static string? Of(DateTime? time) => time?.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="Of"/> writes, and nothing else.</summary>
    public static bool TryParse(string text, out DateTime time) =>
        DateTime.TryParseExact(
            text,
            Format,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out time
        );

    /// <summary><c>2026-02-01</c>.</summary>
    public static string? Date(DateTime? time) => time?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The same of a day.</summary>
    public static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>Sun Feb 01 09:30:00 UTC 2026</c>, the form locks carry.</summary>
    public static string? Java(DateTime? time) => time?.ToString("ddd MMM dd HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>2026-02-01 09:30:00.123</c>, the form accounts and tokens carry.</summary>
    [return: NotNullIfNotNull(nameof(time))]
    public static string? Sql(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
}
