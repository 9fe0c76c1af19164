using System.Globalization;

namespace Quire.Exports.Text;

/// <summary>
/// A date as depositors may write it, brought to ISO 8601: <c>1999</c>, <c>1999-05</c>, <c>1999-05-01</c>, a timestamp,
/// <c>20020816</c>, <c>[1999?]</c>, <c>44 BC</c>. Years before our era count astronomically: 44 BC is <c>-0043</c>.
/// </summary>
/// <param name="Text">The date in ISO 8601, as exact as it was given, without time of day.</param>
/// <param name="Year">Its year; zero and below before our era.</param>
internal readonly record struct IsoDate(string Text, int Year)
{
    /// <summary>Whether the year can stand where a format demands four digits.</summary>
    public bool HasPlainYear => Year is >= 1 and <= 9999;

    public static bool TryParse(string? raw, out IsoDate date)
    {
        date = default;
        var text = (raw ?? "").Trim().Trim('[', ']').TrimEnd('?').Trim();
        var (rest, beforeOurEra) = SplitEra(text);
        if (rest.Length > 10 && rest[10] is 'T' or ' ')
        {
            rest = rest[..10];
        }

        if (rest.Length == 8 && rest.All(char.IsAsciiDigit))
        {
            rest = $"{rest[..4]}-{rest[4..6]}-{rest[6..]}";
        }

        var negative = rest.StartsWith('-');
        var parts = (negative ? rest[1..] : rest).Split('-');
        if (parts.Length > 3 || (negative && beforeOurEra) || !Number(parts[0], 1, 4, out var year))
        {
            return false;
        }

        var month = 1;
        var day = 1;
        if (
            (parts.Length > 1 && (!Number(parts[1], 2, 2, out month) || month is < 1 or > 12))
            || (parts.Length > 2 && (!Number(parts[2], 2, 2, out day) || day < 1 || day > DaysIn(year, month)))
        )
        {
            return false;
        }

        var astronomical =
            negative ? -year
            : beforeOurEra ? 1 - year
            : year;
        var sign = astronomical < 0 ? "-" : "";
        var iso = string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs(astronomical):0000}");
        iso += parts.Length > 1 ? "-" + parts[1] : "";
        iso += parts.Length > 2 ? "-" + parts[2] : "";
        date = new(iso, astronomical);
        return true;
    }

    private static (string Date, bool BeforeOurEra) SplitEra(string text)
    {
        foreach (var (suffix, before) in Eras)
        {
            if (text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return (text[..^suffix.Length].Trim(), before);
            }
        }

        return (text, false);
    }

    private static bool Number(string text, int shortest, int longest, out int value)
    {
        value = 0;
        return text.Length >= shortest
            && text.Length <= longest
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    // Outside the calendar's range the longest month length is good enough: the date is only carried on, not reckoned with.
    private static int DaysIn(int year, int month) => year is >= 1 and <= 9999 ? DateTime.DaysInMonth(year, month) : 31;

    private static readonly (string Suffix, bool Before)[] Eras = [("BCE", true), ("BC", true), ("AD", false), ("CE", false)];
}
