using System.Globalization;

namespace Quire.Tabular.Excel;

/// <summary>Days counted from the beginning of 1900, or of 1904, with times as their fractions.</summary>
internal static class ExcelTimes
{
    // The day in February 1900 that these programs count and the calendar does not have.
    private const double NoDay = 60;

    private static readonly DateTime From1900 = new(1899, 12, 30);
    private static readonly DateTime From1904 = new(1904, 1, 1);
    private static readonly double Last = (DateTime.MaxValue - From1900).TotalDays - 1500;

    /// <summary>The number of a point in time.</summary>
    public static double SerialOf(DateTime point, bool from1904)
    {
        var serial = (point - (from1904 ? From1904 : From1900)).TotalDays;
        return !from1904 && serial < NoDay + 1 ? serial - 1 : serial;
    }

    /// <summary>The point in time of a number, to the millisecond; nothing for what is in no calendar.</summary>
    public static DateTime? PointOf(double serial, bool from1904)
    {
        if (!(serial >= (from1904 ? 0 : 1)) || serial > Last || (!from1904 && Math.Floor(serial) == NoDay))
        {
            return null;
        }

        var days = !from1904 && serial < NoDay ? serial + 1 : serial;
        return (from1904 ? From1904 : From1900).AddMilliseconds(Math.Round(days * 24 * 60 * 60 * 1000));
    }

    /// <summary>The time of day of a number below 1, to the millisecond.</summary>
    public static TimeSpan? TimeOf(double serial)
    {
        var time = TimeSpan.FromMilliseconds(Math.Round(serial is >= 0 and < 1 ? serial * 24 * 60 * 60 * 1000 : -1));
        return time >= TimeSpan.Zero && time < TimeSpan.FromDays(1) ? time : null;
    }

    /// <summary>Writes a number as what a column of its kind shows.</summary>
    /// <returns>How many bytes it takes; 0 for what stands for nothing.</returns>
    public static int Write(double serial, bool from1904, CellKind kind, bool fractions, Span<byte> to)
    {
        var length = 0;
        var written = kind switch
        {
            CellKind.Time when TimeOf(serial) is { } time => time.TryFormat(
                to,
                out length,
                fractions ? @"hh\:mm\:ss\.fff" : @"hh\:mm\:ss",
                CultureInfo.InvariantCulture
            ),
            CellKind.Day when PointOf(serial, from1904) is { } day => day.TryFormat(
                to,
                out length,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture
            ),
            CellKind.DayAndTime when PointOf(serial, from1904) is { } point => point.TryFormat(
                to,
                out length,
                fractions ? "yyyy-MM-dd HH:mm:ss.fff" : "yyyy-MM-dd HH:mm:ss",
                CultureInfo.InvariantCulture
            ),
            _ => false,
        };
        return written ? length : 0;
    }
}
