using System.Globalization;
using System.Text.RegularExpressions;

namespace Quire.Search.Lucene.Syntax;

/// <summary>
/// Reads moments of a query: <c>2016</c>, <c>2016-05-10T12:53:38Z</c>, <c>NOW</c>, <c>NOW/DAY-7DAYS</c>; a partial date covers
/// all of it.
/// </summary>
internal static partial class InstantTerms
{
    /// <summary>First and last millisecond since 1970 that the text covers; null when it is no moment.</summary>
    public static (long First, long Last)? Parse(string text, DateTimeOffset now)
    {
        var trimmed = text.Trim();
        try
        {
            if (trimmed.StartsWith("NOW", StringComparison.Ordinal))
            {
                return Calculate(trimmed[3..], now);
            }
            return Partial(trimmed) ?? Exact(trimmed);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static (long First, long Last)? Partial(string text)
    {
        if (text.Contains('T', StringComparison.Ordinal) || text.Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }
        if (DateTerms.Split(text) is not var (year, month, day))
        {
            return null;
        }
        var first = new DateTimeOffset(year, month ?? 1, day ?? 1, 0, 0, 0, TimeSpan.Zero);
        var next =
            day is not null ? first.AddDays(1)
            : month is not null ? first.AddMonths(1)
            : first.AddYears(1);
        return (first.ToUnixTimeMilliseconds(), next.ToUnixTimeMilliseconds() - 1);
    }

    private static (long First, long Last)? Exact(string text)
    {
        if (
            !DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var moment
            )
            || text.Length < 10
        )
        {
            return null;
        }
        var milliseconds = moment.ToUnixTimeMilliseconds();
        // Seconds are what answers show, so a moment without a fraction covers its second.
        return text.Contains('.', StringComparison.Ordinal) ? (milliseconds, milliseconds) : (milliseconds, milliseconds + 999);
    }

    private static (long First, long Last)? Calculate(string steps, DateTimeOffset now)
    {
        var at = 0;
        foreach (Match step in Step().Matches(steps))
        {
            if (step.Index != at)
            {
                return null;
            }
            at += step.Length;
            var unit = step.Groups["u"].Value.TrimEnd('S');
            now = step.Groups["n"].Success
                ? Add(
                    now,
                    unit,
                    int.Parse(step.Groups["n"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
                )
                : Floor(now, unit);
        }
        var moment = now.ToUnixTimeMilliseconds();
        return at == steps.Length ? (moment, moment) : null;
    }

    private static DateTimeOffset Add(DateTimeOffset time, string unit, int count) =>
        unit switch
        {
            "YEAR" => time.AddYears(count),
            "MONTH" => time.AddMonths(count),
            "DAY" => time.AddDays(count),
            "HOUR" => time.AddHours(count),
            "MINUTE" => time.AddMinutes(count),
            _ => time.AddSeconds(count),
        };

    private static DateTimeOffset Floor(DateTimeOffset time, string unit) =>
        unit switch
        {
            "YEAR" => new DateTimeOffset(time.Year, 1, 1, 0, 0, 0, TimeSpan.Zero),
            "MONTH" => new DateTimeOffset(time.Year, time.Month, 1, 0, 0, 0, TimeSpan.Zero),
            "DAY" => new DateTimeOffset(time.UtcDateTime.Date, TimeSpan.Zero),
            "HOUR" => new DateTimeOffset(time.UtcDateTime.Date.AddHours(time.UtcDateTime.Hour), TimeSpan.Zero),
            "MINUTE" => new DateTimeOffset(
                time.UtcDateTime.Date.AddMinutes(Math.Floor(time.UtcDateTime.TimeOfDay.TotalMinutes)),
                TimeSpan.Zero
            ),
            _ => time,
        };

    [GeneratedRegex("((?<n>[+-][0-9]{1,6})|/)(?<u>(YEAR|MONTH|DAY|HOUR|MINUTE|SECOND)S?)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Step();
}
