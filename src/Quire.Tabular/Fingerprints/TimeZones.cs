using System.Collections.Frozen;
using System.Text;

namespace Quire.Tabular.Fingerprints;

/// <summary>
/// Zones as they stand in data: <c>UTC</c>, <c>-0500</c>, <c>GMT+01:00</c>, and the abbreviations that mean one zone to Java
/// whatever the country. Others are not guessed at.
/// </summary>
internal static class TimeZones
{
    private static readonly FrozenDictionary<string, int> Hours = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["UT"] = 0,
        ["WET"] = 0,
        ["WEST"] = 1,
        ["CET"] = 1,
        ["CEST"] = 2,
        ["MET"] = 1,
        ["MEST"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["JST"] = 9,
        ["KST"] = 9,
        ["AST"] = -4,
        ["ADT"] = -3,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["AKST"] = -9,
        ["AKDT"] = -8,
        ["HST"] = -10,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static bool TryRead(ReadOnlySpan<byte> text, out TimeSpan offset, out int length)
    {
        (offset, length) = (default, 0);
        while (length < text.Length && char.IsAsciiLetter((char)text[length]))
        {
            length++;
        }

        if (length is > 0 and <= 4)
        {
            var name = Encoding.ASCII.GetString(text[..length]);
            if (!Hours.TryGetValue(name, out var hours))
            {
                return false;
            }

            offset = TimeSpan.FromHours(hours);
            if (hours == 0 && TrySigned(text[length..], out var ahead, out var more))
            {
                (offset, length) = (ahead, length + more);
            }

            return true;
        }

        return length == 0 && TrySigned(text, out offset, out length);
    }

    // "+0530", "-05:00", "+1:00"
    private static bool TrySigned(ReadOnlySpan<byte> text, out TimeSpan offset, out int length)
    {
        (offset, length) = (default, 0);
        if (text.Length < 4 || text[0] is not ((byte)'+' or (byte)'-'))
        {
            return false;
        }

        var digits = 0;
        var value = 0;
        var at = 1;
        for (; at < text.Length && digits < 4; at++)
        {
            if (text[at] is >= (byte)'0' and <= (byte)'9')
            {
                value = (value * 10) + text[at] - '0';
                digits++;
            }
            else if (text[at] != ':' || digits is 0 or > 2)
            {
                break;
            }
        }

        if (digits < 3 || value % 100 > 59 || value / 100 > 23)
        {
            return false;
        }

        offset = new TimeSpan(value / 100, value % 100, 0) * (text[0] == '-' ? -1 : 1);
        length = at;
        return true;
    }
}
