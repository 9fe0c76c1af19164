using System.Globalization;

namespace Quire.Web.Collections.Managing;

/// <summary>A number of bytes as people write it: a number and a unit.</summary>
internal static class QuotaForm
{
    /// <summary>The units, the largest first.</summary>
    public static readonly IReadOnlyList<(string Name, long Bytes)> Units =
    [
        ("TB", 1_000_000_000_000),
        ("GB", 1_000_000_000),
        ("MB", 1_000_000),
        ("B", 1),
    ];

    /// <summary>The number in the largest unit that says it without a fraction.</summary>
    public static (string Number, string Unit) Of(long? bytes)
    {
        if (bytes is not { } number)
        {
            return ("", "GB");
        }

        var (unit, size) = Units.First(u => number % u.Bytes == 0);
        return ((number / size).ToString(CultureInfo.InvariantCulture), unit);
    }

    /// <summary>What is meant: null for no limit; false where it is no number of bytes.</summary>
    public static bool TryRead(string text, string unit, out long? bytes)
    {
        bytes = null;
        if (text.Length == 0)
        {
            return true;
        }

        var size = Units.Where(u => u.Name == unit).Select(u => (long?)u.Bytes).FirstOrDefault();
        if (
            size is null
            || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number > long.MaxValue / size
        )
        {
            return false;
        }

        bytes = number * size;
        return true;
    }
}
