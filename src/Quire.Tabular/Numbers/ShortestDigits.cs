using System.Buffers.Text;
using System.Globalization;

namespace Quire.Tabular.Numbers;

/// <summary>The fewest decimal digits that stand for a number of double precision and for no other.</summary>
internal static class ShortestDigits
{
    /// <summary>Room the longest text needs while it is taken apart; 17 digits remain at most.</summary>
    public const int MaxLength = 32;

    private const double Whole = 1L << 53;

    // Below this a number has so few bits that the nearest text of one digit and that of two are different numbers.
    private const double FewBits = 2e-322;

    /// <summary>The digits of a finite number, without zeros at either end, and the exponent of the first of them.</summary>
    /// <returns>
    /// How many digits stand at the beginning of <paramref name="digits"/>, and the exponent; a single 0 for zero.
    /// </returns>
    public static (int Length, int Exponent) Of(double number, Span<byte> digits)
    {
        number = Math.Abs(number);
        if (number == 0)
        {
            digits[0] = (byte)'0';
            return (1, 0);
        }

        // No other whole number is near enough to be taken for it, so its own digits are the fewest.
        if (number < Whole && (long)number is var whole && whole == number)
        {
            Utf8Formatter.TryFormat(whole, digits, out var all);
            var kept = digits[..all].LastIndexOfAnyExcept((byte)'0') + 1;
            return (kept, all - 1);
        }

        // Java asks for two digits at least and takes the nearest; the number 4.9E-324 is known by that name.
        number.TryFormat(
            digits,
            out var length,
            number < FewBits && number.ToString("R", CultureInfo.InvariantCulture)[1] == 'E' ? "E1" : "R",
            CultureInfo.InvariantCulture
        );
        return TakeApart(digits[..length]);
    }

    /// <summary>The same of a number of single precision: the digits that tell it from others of that precision.</summary>
    public static (int Length, int Exponent) Of(float number, Span<byte> digits)
    {
        number = Math.Abs(number);
        if (number == 0)
        {
            digits[0] = (byte)'0';
            return (1, 0);
        }

        number.TryFormat(digits, out var length, "R", CultureInfo.InvariantCulture);
        return TakeApart(digits[..length]);
    }

    // "123.45", "0.00012", "1.5E-07" become digits and an exponent, in place.
    private static (int Length, int Exponent) TakeApart(Span<byte> text)
    {
        var mantissa = text;
        var exponent = 0;
        var e = text.IndexOf((byte)'E');
        if (e >= 0)
        {
            exponent = int.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            mantissa = text[..e];
        }

        var point = mantissa.IndexOf((byte)'.');
        var before = point < 0 ? mantissa.Length : point;
        var (length, skipped) = (0, 0);
        foreach (var digit in mantissa)
        {
            if (digit == '.')
            {
                continue;
            }

            if (length == 0 && digit == '0')
            {
                skipped++;
                continue;
            }

            text[length++] = digit;
        }

        while (length > 1 && text[length - 1] == '0')
        {
            length--;
        }

        return (length, exponent + before - 1 - skipped);
    }
}
