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
        var end = length + 2;
        to[end++] = (byte)'e';
        to[end++] = exponent < 0 ? (byte)'-' : (byte)'+';
        if (exponent != 0)
        {
            Utf8Formatter.TryFormat(Math.Abs(exponent), to[end..], out var written);
            end += written;
        }

        return end;
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
