using System.Buffers.Text;
using System.Globalization;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Stata;

/// <summary>
/// Dates and times, which are numbers with a format, become texts. A week, month, quarter or half is told by its first day.
/// </summary>
internal static class StataTimes
{
    private const int FirstYear = 1960;
    private const int WeeksOfYear = 52;

    private static readonly DateTime Epoch = new(FirstYear, 1, 1);

    /// <summary>What a display format says of a variable; business days and clocks with leap seconds stay numbers.</summary>
    public static StataTimeUnit UnitOf(string format)
    {
        var letters = format.AsSpan().TrimStart('%').TrimStart('-');
        var counted =
            letters.Length > 1 && letters[0] == 't' ? letters[1]
            : letters.Length > 0 && letters[0] == 'd' ? 'd'
            : ' ';
        return counted switch
        {
            'c' => StataTimeUnit.Milliseconds,
            'd' => StataTimeUnit.Days,
            'w' => StataTimeUnit.Weeks,
            'm' => StataTimeUnit.Months,
            'q' => StataTimeUnit.Quarters,
            'h' => StataTimeUnit.Halves,
            'y' => StataTimeUnit.Years,
            _ => StataTimeUnit.None,
        };
    }

    /// <summary>How the texts of a unit are written.</summary>
    public static (string Format, FormatCategory Category) FormOf(StataTimeUnit unit) =>
        unit switch
        {
            StataTimeUnit.Milliseconds => ("yyyy-MM-dd HH:mm:ss.SSS", FormatCategory.Time),
            StataTimeUnit.Years => ("yyyy", FormatCategory.Date),
            _ => ("yyyy-MM-dd", FormatCategory.Date),
        };

    /// <summary>Writes a number as the day or time it counts to.</summary>
    /// <returns>How many bytes it takes; 0 for what is in no calendar.</returns>
    public static int Write(StataTimeUnit unit, double number, Span<byte> to)
    {
        if (Math.Abs(number) > 1e15)
        {
            return 0;
        }

        var count = (long)Math.Floor(number + 0.5);
        if (unit == StataTimeUnit.Years)
        {
            return Utf8Formatter.TryFormat(count, to, out var length) ? length : 0;
        }

        var point = unit switch
        {
            StataTimeUnit.Milliseconds => After(count, TimeSpan.TicksPerMillisecond),
            StataTimeUnit.Days => After(count, TimeSpan.TicksPerDay),
            StataTimeUnit.Weeks => Within(count, WeeksOfYear, static (year, week) => year.AddDays(7 * week)),
            StataTimeUnit.Months => Within(count, 12, static (year, month) => year.AddMonths(month)),
            StataTimeUnit.Quarters => Within(count, 4, static (year, quarter) => year.AddMonths(3 * quarter)),
            _ => Within(count, 2, static (year, half) => year.AddMonths(6 * half)),
        };
        var format = unit == StataTimeUnit.Milliseconds ? "yyyy-MM-dd HH:mm:ss.fff" : "yyyy-MM-dd";
        return point is { } found && found.TryFormat(to, out var written, format, CultureInfo.InvariantCulture) ? written : 0;
    }

    private static DateTime? After(long count, long ticks)
    {
        var (lowest, highest) = ((DateTime.MinValue - Epoch).Ticks / ticks, (DateTime.MaxValue - Epoch).Ticks / ticks);
        return count < lowest || count > highest ? null : Epoch.AddTicks(count * ticks);
    }

    private static DateTime? Within(long count, int parts, Func<DateTime, int, DateTime> add)
    {
        var (year, part) = ((long)Math.Floor(count / (double)parts), (int)(((count % parts) + parts) % parts));
        return year + FirstYear is >= 1 and <= 9999 ? add(new((int)year + FirstYear, 1, 1), part) : null;
    }
}
