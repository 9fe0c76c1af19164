using System.Buffers;
using System.Buffers.Text;
using System.Globalization;

namespace Quire.Tabular.Numbers;

/// <summary>
/// Numbers as Java writes and reads them, which is how tab-delimited files of installations hold them: <c>5.0</c>, <c>1.0E10</c>,
/// <c>Infinity</c>; read are also <c>.5</c>, <c>5.</c>, <c>12d</c>, <c>0x1p3</c> and blanks around.
/// </summary>
internal static class JavaNumber
{
    /// <summary>Room the longest text needs.</summary>
    public const int MaxLength = 32;

    private static readonly SearchValues<byte> Decimal = SearchValues.Create("0123456789+-.eE"u8);

    /// <summary>Writes a finite number of double precision.</summary>
    /// <returns>How many bytes it takes.</returns>
    public static int Write(double number, Span<byte> to)
    {
        Span<byte> digits = stackalloc byte[ShortestDigits.MaxLength];
        var (length, exponent) = ShortestDigits.Of(number, digits);
        return Write(double.IsNegative(number), digits[..length], exponent, to);
    }

    /// <summary>Writes a finite number of single precision, with the digits that tell it from others of that precision.</summary>
    /// <returns>How many bytes it takes.</returns>
    public static int Write(float number, Span<byte> to)
    {
        Span<byte> digits = stackalloc byte[ShortestDigits.MaxLength];
        var (length, exponent) = ShortestDigits.Of(number, digits);
        return Write(float.IsNegative(number), digits[..length], exponent, to);
    }

    private static int Write(bool negative, ReadOnlySpan<byte> digits, int exponent, Span<byte> to)
    {
        var end = 0;
        if (negative)
        {
            to[end++] = (byte)'-';
        }

        if (exponent is < -3 or >= 7)
        {
            end += Plain(digits, 1, to[end..]);
            to[end++] = (byte)'E';
            Utf8Formatter.TryFormat(exponent, to[end..], out var written);
            return end + written;
        }

        if (exponent >= 0)
        {
            return end + Plain(digits, exponent + 1, to[end..]);
        }

        to[end++] = (byte)'0';
        to[end++] = (byte)'.';
        to.Slice(end, -exponent - 1).Fill((byte)'0');
        end += -exponent - 1;
        digits.CopyTo(to[end..]);
        return end + digits.Length;
    }

    // Some digits, a point, and one more digit at least.
    private static int Plain(ReadOnlySpan<byte> digits, int before, Span<byte> to)
    {
        var end = 0;
        for (; end < before; end++)
        {
            to[end] = end < digits.Length ? digits[end] : (byte)'0';
        }

        to[end++] = (byte)'.';
        if (digits.Length <= before)
        {
            to[end++] = (byte)'0';
            return end;
        }

        digits[before..].CopyTo(to[end..]);
        return end + digits.Length - before;
    }

    /// <summary>Whether a text is a number to Java's parser, whatever number it is.</summary>
    public static bool IsOne(ReadOnlySpan<byte> text) => DecimalDigits.TryRead(text, out _) || TryRead(text, out _);

    /// <summary>Reads a number as Java's parser does.</summary>
    /// <returns>False when it is none to that parser.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out double number)
    {
        if (DecimalDigits.TryRead(text, out var written) && written.TryDouble(out number))
        {
            return true;
        }

        return TryReadOther(text, out number);
    }

    /// <summary>The same of a text whose digits alone do not say at once which number it is.</summary>
    public static bool TryReadOther(ReadOnlySpan<byte> text, out double number)
    {
        // What numbers look like nearly always, and the only form with all bytes used.
        if (Utf8Parser.TryParse(text, out number, out var used) && used == text.Length && text.Length > 0 && IsPlain(text))
        {
            return true;
        }

        number = 0;
        text = Trim(text);
        if (text.IsEmpty)
        {
            return false;
        }

        var sign = text[0] is (byte)'-' ? -1.0 : 1.0;
        var unsigned = text[0] is (byte)'+' or (byte)'-' ? text[1..] : text;
        if (unsigned.SequenceEqual("Infinity"u8) || unsigned.SequenceEqual("NaN"u8))
        {
            number = unsigned[0] == 'N' ? double.NaN : sign * double.PositiveInfinity;
            return true;
        }

        if (unsigned.Length > 2 && unsigned[0] == '0' && unsigned[1] is (byte)'x' or (byte)'X')
        {
            return HexNumber.TryRead(unsigned[2..], sign, out number);
        }

        if (unsigned.Length > 1 && unsigned[^1] is (byte)'d' or (byte)'D' or (byte)'f' or (byte)'F')
        {
            unsigned = unsigned[..^1];
        }

        return IsPlain(unsigned)
            && unsigned[0] is not ((byte)'+' or (byte)'-')
            && double.TryParse(
                unsigned,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out number
            )
            && Signed(ref number, sign);
    }

    private static bool Signed(ref double number, double sign)
    {
        number *= sign;
        return true;
    }

    // Only what decimal numbers are made of: parsers here know words that Java does not.
    private static bool IsPlain(ReadOnlySpan<byte> text) => !text.IsEmpty && text.IndexOfAnyExcept(Decimal) < 0;

    /// <summary>Takes away what that parser goes over: blanks and control characters around.</summary>
    internal static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && text[0] <= ' ')
        {
            text = text[1..];
        }

        while (!text.IsEmpty && text[^1] <= ' ')
        {
            text = text[..^1];
        }

        return text;
    }
}
