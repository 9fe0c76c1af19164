using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Quire.Tabular.Numbers;

namespace Quire.Tabular.Spss;

/// <summary>
/// Dates and times, which are seconds since 14 October 1582 or durations, become texts; numbers of days and months words.
/// </summary>
internal static class SpssTimes
{
    private const double MaxSeconds = 2.6e11;
    private const int SecondsOfDay = 24 * 60 * 60;

    private static readonly DateTime Epoch = new(1582, 10, 14);
    private static readonly string[] Weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    private static readonly string[] Months =
    [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
    ];

    /// <summary>Writes a number as what it stands for.</summary>
    /// <returns>How many bytes it takes; 0 for a number that stands for nothing.</returns>
    public static int Write(SpssFormat format, double number, Span<byte> to)
    {
        if (format.IsWord)
        {
            return Word(format.Type == SpssFormat.Month ? Months : Weekdays, number, to);
        }

        if (!(Math.Abs(number) < MaxSeconds))
        {
            return 0;
        }

        if (format.IsDay || format.IsDateTime)
        {
            var seconds = Math.Floor(number);
            if (-seconds > (Epoch - DateTime.MinValue).TotalSeconds)
            {
                // Before the first year.
                return 0;
            }

            var point = Epoch.AddSeconds(seconds);
            var pattern = format.IsDay ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss";
            point.TryFormat(to, out var length, pattern, CultureInfo.InvariantCulture);
            // Before the epoch the part of a second is counted from the whole one before it.
            return length + (format.IsDay ? 0 : Fraction(number < 0 ? number - seconds : number, format.Decimals, to[length..]));
        }

        return Duration(format, number, to);
    }

    private static int Word(string[] words, double number, Span<byte> to) =>
        number >= 1 && number < words.Length + 1 ? Encoding.ASCII.GetBytes(words[(int)number - 1], to) : 0;

    // A time of day, or of more days where the form shows them.
    private static int Duration(SpssFormat format, double number, Span<byte> to)
    {
        var end = 0;
        if (number < 0)
        {
            to[end++] = (byte)'-';
        }

        var seconds = (long)Math.Floor(Math.Abs(number));
        if (format.Type == SpssFormat.DaysAndTime)
        {
            end += Digits(seconds / SecondsOfDay, 3, to[end..]);
            to[end++] = (byte)' ';
            seconds %= SecondsOfDay;
        }

        end += Digits(seconds / 3600, 2, to[end..]);
        to[end++] = (byte)':';
        end += Digits(seconds / 60 % 60, 2, to[end..]);
        to[end++] = (byte)':';
        end += Digits(seconds % 60, 2, to[end..]);
        return end + Fraction(number, format.Decimals, to[end..]);
    }

    // As many digits as the form shows, and none for whole seconds. They are those the number is known by: its binary value may
    // be next below them.
    private static int Fraction(double number, int decimals, Span<byte> to)
    {
        number = Math.Abs(number);
        if (decimals <= 0 || Math.Floor(number).Equals(number))
        {
            return 0;
        }

        Span<byte> digits = stackalloc byte[ShortestDigits.MaxLength];
        var (length, exponent) = ShortestDigits.Of(number, digits);
        decimals = Math.Min(decimals, 9);
        to[0] = (byte)'.';
        for (var i = 1; i <= decimals; i++)
        {
            var at = exponent + i;
            to[i] = at >= 0 && at < length ? digits[at] : (byte)'0';
        }

        return 1 + decimals;
    }

    private static int Digits(long number, int least, Span<byte> to) =>
        Utf8Formatter.TryFormat(number, to, out var length, new('D', (byte)least)) ? length : 0;
}
