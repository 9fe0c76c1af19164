using System.Buffers.Text;
using Quire.Tabular.Fingerprints;

namespace Quire.Tabular.Writing;

/// <summary>Days and times as cells hold them.</summary>
internal static class CellInstant
{
    private const int DayLength = 10;
    private const int SecondsLength = 19;

    /// <summary>Reads <c>2020-02-29</c> and nothing else.</summary>
    public static bool TryDay(ReadOnlySpan<byte> text, out DateTime day)
    {
        day = default;
        return text.Length == DayLength
            && TryNumber(text[..4], out var year)
            && text[4] == '-'
            && TryNumber(text.Slice(5, 2), out var month)
            && text[7] == '-'
            && TryNumber(text.Slice(8, 2), out var dayOfMonth)
            && year is >= 1 and <= 9999
            && month is >= 1 and <= 12
            && dayOfMonth >= 1
            && dayOfMonth <= DateTime.DaysInMonth(year, month)
            && Make(new(year, month, dayOfMonth), out day);
    }

    /// <summary>Reads <c>2020-02-29 06:07:08</c>, with a part of a second and a zone or without.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="instant">In universal time where there is a zone.</param>
    /// <param name="hasZone">Whether there is one.</param>
    public static bool TryInstant(ReadOnlySpan<byte> text, out DateTime instant, out bool hasZone)
    {
        (instant, hasZone) = (default, false);
        if (
            text.Length < SecondsLength
            || !TryDay(text[..DayLength], out var day)
            || text[10] != ' '
            || text[13] != ':'
            || text[16] != ':'
            || !TryNumber(text.Slice(11, 2), out var hour)
            || !TryNumber(text.Slice(14, 2), out var minute)
            || !TryNumber(text.Slice(17, 2), out var second)
            || hour > 23
            || minute > 59
            || second > 59
        )
        {
            return false;
        }

        var ticks = day.Ticks + new TimeSpan(hour, minute, second).Ticks;
        var rest = text[SecondsLength..];
        if (!rest.IsEmpty && rest[0] == '.')
        {
            var digits = rest[1..];
            var length = digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            length = length < 0 ? digits.Length : length;
            if (length is 0 or > 7 || !Utf8Parser.TryParse(digits[..length], out int fraction, out _))
            {
                return false;
            }

            ticks += fraction * (long)Math.Pow(10, 7 - length);
            rest = digits[length..];
        }

        if (!rest.IsEmpty)
        {
            if (rest[0] != ' ' || !TimeZones.TryRead(rest[1..], out var offset, out var read) || read != rest.Length - 1)
            {
                return false;
            }

            hasZone = true;
            ticks -= offset.Ticks;
        }

        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks && Make(new(ticks), out instant);
    }

    private static bool Make(DateTime point, out DateTime made)
    {
        made = DateTime.SpecifyKind(point, DateTimeKind.Utc);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }
}
