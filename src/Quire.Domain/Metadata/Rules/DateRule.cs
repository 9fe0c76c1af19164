using System.Globalization;
using System.Text.RegularExpressions;

namespace Quire.Domain.Metadata.Rules;

/// <summary>
/// A day, month or year; a year with AD or BC; an uncertain year in brackets (<c>[1999?]</c>, <c>[50BC?]</c>); or a time stamp,
/// as observations bring them.
/// </summary>
internal static partial class DateRule
{
    public static bool IsValid(string value)
    {
        var text = value.Trim();
        if (CalendarDate().Match(text) is { Success: true } date)
        {
            return IsOnCalendar(date);
        }

        if (TimeStamp().Match(text) is { Success: true } stamp)
        {
            return IsOnCalendar(stamp);
        }

        return EraYear().IsMatch(text) || UncertainYear().IsMatch(text);
    }

    private static bool IsOnCalendar(Match date)
    {
        var (year, month, day) = (Number(date, "year"), Number(date, "month"), Number(date, "day"));
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DaysIn(year, month);
    }

    // Before 1582 every fourth year had a leap day, and dates of that time are written in the calendar of that time.
    private static int DaysIn(int year, int month) =>
        year < 1582 && month == 2 && year % 4 == 0 ? 29 : DateTime.DaysInMonth(year, month);

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } digits
            ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : 1;

    [GeneratedRegex(
        @"^(?<year>[0-9]{1,4})(?:-(?<month>[0-9]{1,2})(?:-(?<day>[0-9]{1,2}))?)?\z",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex CalendarDate();

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})[T ](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,3})?Z?\z",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex TimeStamp();

    [GeneratedRegex(@"^(?:[0-9]+\s*BC|0*[1-9][0-9]{0,3}\s*AD)\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EraYear();

    [GeneratedRegex(@"^\[\s*(?:[0-9]+\s*BC|0*[1-9][0-9]{0,3}\s*(?:AD)?)\s*\?\]\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UncertainYear();
}
