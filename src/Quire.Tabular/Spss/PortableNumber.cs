using System.Numerics;

namespace Quire.Tabular.Spss;

/// <summary>Numbers of portable files, in base 30: <c>-1A.F+2</c>, where the last part is a power of 30.</summary>
internal static class PortableNumber
{
    private const int Base = 30;
    private const int MaxPower = 400;

    // Powers up to here are exact, and so is a quotient of an exact number by one of them.
    private const int MaxExactPower = 10;
    private const long MaxExact = 1L << 53;

    public static bool TryRead(ReadOnlySpan<byte> text, out double number)
    {
        number = double.NaN;
        var negative = !text.IsEmpty && text[0] == '-';
        text = negative ? text[1..] : text;
        var sign = text.IndexOfAny((byte)'+', (byte)'-');
        var power = 0;
        if (sign >= 0)
        {
            foreach (var letter in text[(sign + 1)..])
            {
                if (Digit(letter) is not (>= 0 and var digit) || power > MaxPower)
                {
                    return false;
                }

                power = (power * Base) + digit;
            }

            power = text[sign] == '-' ? -power : power;
            text = text[..sign];
        }

        BigInteger digits = 0;
        var (any, fraction) = (false, false);
        foreach (var letter in text)
        {
            if (letter == '.' && !fraction)
            {
                fraction = true;
                continue;
            }

            if (Digit(letter) is not (>= 0 and var digit))
            {
                return false;
            }

            digits = (digits * Base) + digit;
            power -= fraction ? 1 : 0;
            any = true;
        }

        number = any && Math.Abs(power) <= 2 * MaxPower ? Value(digits, power) : double.NaN;
        number = negative ? -number : number;
        return any;
    }

    private static double Value(BigInteger digits, int power)
    {
        if (power >= 0)
        {
            return Rounded(digits * BigInteger.Pow(Base, power), false);
        }

        if (digits < MaxExact && power >= -MaxExactPower)
        {
            return (double)digits / Math.Pow(Base, -power);
        }

        // Enough bits of the quotient that rounding it is rounding the number.
        var divisor = BigInteger.Pow(Base, -power);
        var shift = (int)Math.Max(0, 66 + divisor.GetBitLength() - digits.GetBitLength());
        var quotient = BigInteger.DivRem(digits << shift, divisor, out var rest);
        return Math.ScaleB(Rounded(quotient, !rest.IsZero), -shift);
    }

    // To the nearest, of two as near to the even one, as numbers of 64 bits are made double; larger ones would be cut off. The
    // last bit says whether there are more.
    private static double Rounded(BigInteger number, bool hasMore)
    {
        var more = (int)Math.Max(0, number.GetBitLength() - 63);
        var first = (ulong)(number >> more);
        hasMore = hasMore || ((BigInteger)first << more) != number;
        return Math.ScaleB((double)((first << 1) | (hasMore ? 1UL : 0UL)), more - 1);
    }

    private static int Digit(byte letter) =>
        letter is >= (byte)'0' and <= (byte)'9' ? letter - '0'
        : letter is >= (byte)'A' and <= (byte)'T' ? letter - 'A' + 10
        : -1;
}
