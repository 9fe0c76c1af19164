using System.Globalization;

namespace Quire.Tabular.Numbers;

/// <summary>Numbers in base 16 with an exponent of 2, as Java reads them: <c>1.8p1</c>, after the <c>0x</c>.</summary>
internal static class HexNumber
{
    private const int MaxDigits = 200;

    public static bool TryRead(ReadOnlySpan<byte> text, double sign, out double number)
    {
        number = 0;
        if (
            text[^1] is (byte)'d' or (byte)'D' or (byte)'f' or (byte)'F'
            && text.IndexOfAny((byte)'p', (byte)'P') < text.Length - 1
        )
        {
            text = text[..^1];
        }

        var p = text.IndexOfAny((byte)'p', (byte)'P');
        if (
            p <= 0
            || p > MaxDigits
            || !int.TryParse(text[(p + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
        )
        {
            return false;
        }

        var (seen, point) = (false, false);
        foreach (var c in text[..p])
        {
            if (c == '.' && !point)
            {
                point = true;
                continue;
            }

            if (!char.IsAsciiHexDigit((char)c))
            {
                return false;
            }

            seen = true;
            number = (number * 16) + Convert.ToInt32(((char)c).ToString(), 16);
            exponent -= point ? 4 : 0;
        }

        number = sign * number * Math.Pow(2, exponent);
        return seen;
    }
}
