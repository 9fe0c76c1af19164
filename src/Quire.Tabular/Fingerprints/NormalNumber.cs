using System.Buffers.Text;
using Quire.Tabular.Numbers;

namespace Quire.Tabular.Fingerprints;

/// <summary>
/// The normal form of numbers, <c>-3.e+2</c>: rounded, half to even, on the shortest decimal digits that stand for the number,
/// not on its exact binary value, which would turn 1.2345635 into 1.234563.
/// </summary>
internal static class NormalNumber
{
    /// <summary>Room the longest one needs.</summary>
    public const int MaxLength = 32;

    public static int Write(double number, int digits, Span<byte> to)
    {
        if (double.IsNaN(number))
        {
            "+nan"u8.CopyTo(to);
            return 4;
        }

        to[0] = double.IsNegative(number) ? (byte)'-' : (byte)'+';
        if (double.IsInfinity(number))
        {
            "inf"u8.CopyTo(to[1..]);
            return 4;
        }

        Span<byte> shortest = stackalloc byte[ShortestDigits.MaxLength];
        var (length, exponent) = ShortestDigits.Of(number, shortest);
        if (length > digits)
        {
            exponent += Round(shortest[..length], digits);
            length = digits;
        }

        while (length > 1 && shortest[length - 1] == '0')
        {
            length--;
        }

        to[1] = shortest[0];
        to[2] = (byte)'.';
        shortest[1..length].CopyTo(to[3..]);
        return End(exponent, length + 2, to);
    }

    // Numbers of double precision tell decimal ones of so many digits apart.
    private const int ExactDigits = 15;

    // With so many kept, what is cut off has digits enough to tell how near it is to the middle.
    private const int MostRounded = 9;
    private const int MostExponent = 290;

    /// <summary>
    /// The same of a number as it is written, where nothing has to be known of the binary one: up to 15 digits are the fewest
    /// that stand for it, and more of them lie so near to these that both are rounded to the same number, unless they are
    /// nearly in the middle between two.
    /// </summary>
    /// <returns>Nothing where the number has to be looked at.</returns>
    public static int Write(in DecimalDigits written, bool isNegative, int digits, Span<byte> to)
    {
        var (kept, exponent) = (written.Digits, written.Exponent + written.Count - 1);
        if (written.Count > digits)
        {
            var unit = PowerOfTen(written.Count - digits);
            (kept, var rest) = Math.DivRem(kept, unit);
            var half = unit / 2;
            if (written.HasMore || written.Count > ExactDigits)
            {
                var distance = rest > half ? rest - half : half - rest;
                if (digits > MostRounded || distance <= unit / 1_000_000)
                {
                    return 0;
                }
            }

            if (rest > half || (rest == half && (kept & 1) == 1))
            {
                kept++;
            }

            if (kept == PowerOfTen(digits))
            {
                (kept, exponent) = (1, exponent + 1);
            }
        }
        else if (written.Count > ExactDigits)
        {
            return 0;
        }

        if (kept == 0)
        {
            exponent = 0;
        }

        if (exponent is < -MostExponent or > MostExponent)
        {
            return 0;
        }

        to[0] = isNegative ? (byte)'-' : (byte)'+';
        // One place is left free, into which the first digit goes.
        Utf8Formatter.TryFormat(kept, to[2..], out var length);
        (to[1], to[2]) = (to[2], (byte)'.');
        while (length > 1 && to[length + 1] == '0')
        {
            length--;
        }

        return End(exponent, length + 2, to);
    }

    private static int End(int exponent, int end, Span<byte> to)
    {
        to[end++] = (byte)'e';
        to[end++] = exponent < 0 ? (byte)'-' : (byte)'+';
        if (exponent != 0)
        {
            Utf8Formatter.TryFormat(Math.Abs(exponent), to[end..], out var written);
            end += written;
        }

        return end;
    }

    private static ulong PowerOfTen(int power)
    {
        var ten = 1UL;
        for (; power > 0; power--)
        {
            ten *= 10;
        }

        return ten;
    }

    // Leaves the rounded digits at the beginning; 1 when that gave one more before the point.
    private static int Round(Span<byte> all, int digits)
    {
        var rest = all[digits..];
        var above = rest[0] > '5' || (rest[0] == '5' && rest[1..].ContainsAnyExcept((byte)'0'));
        var tie = rest[0] == '5' && !above;
        if (!above && !(tie && (all[digits - 1] & 1) == 1))
        {
            return 0;
        }

        for (var i = digits - 1; i >= 0; i--)
        {
            if (all[i] != '9')
            {
                all[i]++;
                return 0;
            }

            all[i] = (byte)'0';
        }

        all[0] = (byte)'1';
        return 1;
    }
}
