using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Quire.Tabular.Writing;

namespace Quire.Tabular.Fingerprints;

/// <summary>
/// How dates and times of a column are written, in the letters of Java's <c>SimpleDateFormat</c>: <c>yyyy MM dd HH mm ss SSS
/// z</c> and signs between them. Values are read as leniently as that reads them: numbers of other lengths, seconds beyond 59
/// that roll over, and whatever follows.
/// </summary>
public sealed class TimePattern
{
    /// <summary>Room the longest normal form needs.</summary>
    internal const int MaxLength = 40;

    private const string Letters = "yMdHmsSz";
    private const string Day = "yyyy-MM-dd";
    private const string Second = "yyyy-MM-dd HH:mm:ss";
    private const long MaxField = 999_999_999;

    private readonly List<(char Letter, int Width, byte[] Literal)> _parts = [];
    private readonly string _pattern;
    private readonly bool _isDay;
    private readonly bool _isSecond;

    /// <summary>A pattern.</summary>
    /// <exception cref="FormatException">It has a letter that is not known here.</exception>
    public TimePattern(string pattern)
    {
        (_pattern, _isDay, _isSecond) = (pattern, pattern == Day, pattern == Second);
        for (var i = 0; i < pattern.Length; )
        {
            var start = i++;
            while (i < pattern.Length && pattern[i] == pattern[start] && char.IsAsciiLetter(pattern[start]))
            {
                i++;
            }

            if (Letters.Contains(pattern[start], StringComparison.Ordinal))
            {
                _parts.Add((pattern[start], i - start, []));
            }
            else if (char.IsAsciiLetter(pattern[start]) || pattern[start] == '\'')
            {
                throw new FormatException($"The pattern '{pattern}' has '{pattern[start]}', which is not known.");
            }
            else
            {
                _parts.Add(('\0', 0, Encoding.UTF8.GetBytes(pattern[start..i])));
            }
        }
    }

    /// <summary>The pattern as it was given.</summary>
    public override string ToString() => _pattern;

    /// <summary>Reads a value.</summary>
    /// <param name="text">The value in UTF-8.</param>
    /// <param name="read">How much of it was read: all, or what is before something the pattern does not speak of.</param>
    /// <param name="fields">What it says; of year, month, day, hour, minute, second, millisecond only what the pattern
    /// has.</param>
    /// <returns>False when it is not written in this pattern.</returns>
    internal bool TryRead(ReadOnlySpan<byte> text, out int read, out TimeFields fields)
    {
        (read, fields) = (0, new());
        for (var i = 0; i < _parts.Count; i++)
        {
            var (letter, width, literal) = _parts[i];
            var rest = text[read..];
            if (letter == '\0')
            {
                if (!rest.StartsWith(literal))
                {
                    return false;
                }

                read += literal.Length;
            }
            else if (letter == 'z')
            {
                if (!TimeZones.TryRead(rest, out var offset, out var length))
                {
                    return false;
                }

                fields.Offset = offset;
                read += length;
            }
            else
            {
                // Where the next field follows at once, this one ends where it must.
                var adjacent = i + 1 < _parts.Count && _parts[i + 1].Letter is not ('\0' or 'z');
                if (!TryNumber(rest, adjacent ? width : int.MaxValue, out var number, out var length))
                {
                    return false;
                }

                fields[letter] = number;
                read += length;
            }
        }

        return true;
    }

    /// <summary>Writes the normal form of a value: <c>2014-01-14T01:47:18Z</c>.</summary>
    internal bool TryNormalise(ReadOnlySpan<byte> text, UnfReading reading, Span<byte> normal, out int length)
    {
        if (TryAsWritten(text, normal, out length))
        {
            return true;
        }

        if (!TryRead(text, out _, out var fields) || !fields.TryPoint(out var point))
        {
            return false;
        }

        var hasZone = Has('z');
        var format = NormalFormat();
        if (format.Length == 0 || !point.TryFormat(normal, out length, format, CultureInfo.InvariantCulture))
        {
            return false;
        }

        if (Has('S'))
        {
            length = normal[..length].TrimEnd((byte)'0').Length;
        }

        return Finish(normal, hasZone, reading, point, ref length);
    }

    // Most days and times are written as they are normalised, but for what stands between them.
    private bool TryAsWritten(ReadOnlySpan<byte> text, Span<byte> normal, out int length)
    {
        length = text.Length;
        if (_isDay && CellInstant.TryDay(text, out _))
        {
            text.CopyTo(normal);
            return true;
        }

        if (_isSecond && length == Second.Length && CellInstant.TryInstant(text, out _, out _))
        {
            text.CopyTo(normal);
            normal[Day.Length] = (byte)'T';
            return true;
        }

        length = 0;
        return false;
    }

    private bool Finish(Span<byte> normal, bool hasZone, UnfReading reading, DateTime point, ref int length)
    {
        if (hasZone && Has('S') && reading == UnfReading.Dataverse)
        {
            // The calculator takes zeros from the end of the text, and there is the Z.
            length = normal[..length].LastIndexOf((byte)'.') + 1;
            Utf8Formatter.TryFormat(point.Millisecond, normal[length..], out var digits, new('D', 3));
            length += digits;
        }
        else if (Has('S') && normal[length - 1] == '.')
        {
            length--;
        }

        if (hasZone)
        {
            normal[length++] = (byte)'Z';
        }

        return true;
    }

    private bool Has(char letter) => _parts.Exists(p => p.Letter == letter);

    // What the value says is kept from the largest part down, and nothing after a part that is not there.
    private string NormalFormat() =>
        Has('y')
            ? Has('M')
                ? Has('d')
                    ? DayFormat()
                    : "yyyy-MM"
                : Has('d')
                    ? TimeFormat()
                    : "yyyy"
            : TimeFormat();

    private string DayFormat() => Has('H') ? "yyyy-MM-dd'T'" + TimeFormat() : "yyyy-MM-dd";

    private string TimeFormat() =>
        !Has('H') ? ""
        : !Has('m') ? "HH"
        : !Has('s') ? "HH:mm"
        : Has('S') ? "HH:mm:ss.fff"
        : "HH:mm:ss";

    private static bool TryNumber(ReadOnlySpan<byte> text, int width, out int number, out int length)
    {
        (number, length) = (0, 0);
        long value = 0;
        while (length < text.Length && text[length] is (byte)' ' or (byte)'\t')
        {
            length++;
        }

        var begin = length;
        while (length < text.Length && length - begin < width && text[length] is >= (byte)'0' and <= (byte)'9')
        {
            value = Math.Min((value * 10) + text[length] - '0', MaxField);
            length++;
        }

        number = (int)value;
        return length > begin;
    }
}
