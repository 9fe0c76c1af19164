namespace Quire.Tabular.Numbers;

/// <summary>
/// Numbers with the fewest digits and without an exponent, as tab-delimited files made from SPSS hold them: <c>0.1</c>, <c>5</c>.
/// </summary>
internal static class PlainDecimal
{
    /// <summary>Room the longest text needs.</summary>
    public const int MaxLength = 360;

    /// <summary>Writes a finite number.</summary>
    /// <returns>How many bytes it takes.</returns>
    public static int Write(double number, Span<byte> to)
    {
        Span<byte> digits = stackalloc byte[ShortestDigits.MaxLength];
        var (length, exponent) = ShortestDigits.Of(number, digits);
        var end = 0;
        if (double.IsNegative(number))
        {
            to[end++] = (byte)'-';
        }

        if (exponent < 0)
        {
            to[end++] = (byte)'0';
            to[end++] = (byte)'.';
            to.Slice(end, -exponent - 1).Fill((byte)'0');
            end += -exponent - 1;
            digits[..length].CopyTo(to[end..]);
            return end + length;
        }

        var before = exponent + 1;
        for (var i = 0; i < before; i++)
        {
            to[end++] = i < length ? digits[i] : (byte)'0';
        }

        if (length <= before)
        {
            return end;
        }

        to[end++] = (byte)'.';
        digits[before..length].CopyTo(to[end..]);
        return end + length - before;
    }
}
