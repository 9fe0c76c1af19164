namespace Quire.Tabular.Numbers;

/// <summary>Numbers in base 16 with an exponent of 2, as Java reads them: <c>1.8p1</c>, after the <c>0x</c>.</summary>
internal static class HexNumber
{
    private const int MaxDigits = 200;
    private const int MaxExponent = 1_000_000;

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
        if (p <= 0 || p > MaxDigits || !TryExponent(text[(p + 1)..], out var exponent))
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

        number = sign * Math.ScaleB(number, exponent);
        return seen;
    }

    // One of more digits than any number needs counts as the largest, and gives infinity or zero as it would.
    private static bool TryExponent(ReadOnlySpan<byte> text, out int exponent)
    {
        exponent = 0;
        var digits = !text.IsEmpty && text[0] is (byte)'+' or (byte)'-' ? text[1..] : text;
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        foreach (var digit in digits)
        {
            exponent = Math.Min((exponent * 10) + digit - '0', MaxExponent);
        }

        exponent *= text[0] == '-' ? -1 : 1;
        return true;
    }
}
