using System.Buffers.Text;
using Quire.Tabular.Numbers;

namespace Quire.Tabular.Writing;

/// <summary>Numbers of cells, of which it was found out that they are such.</summary>
internal static class CellReading
{
    public static bool TryInteger(ReadOnlySpan<byte> text, out long number)
    {
        text = JavaNumber.Trim(text);
        var digits = !text.IsEmpty && text[0] == '+' ? text[1..] : text;
        return Utf8Parser.TryParse(digits, out number, out var used) && used == digits.Length && used > 0 && digits[0] != '+';
    }

    /// <summary>Whether a cell is a whole number of more than 64 bits, of which one of double precision loses digits.</summary>
    public static bool IsTooLong(ReadOnlySpan<byte> text)
    {
        text = JavaNumber.Trim(text);
        var digits = !text.IsEmpty && text[0] is (byte)'+' or (byte)'-' ? text[1..] : text;
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9') && !TryInteger(text, out _);
    }

    public static bool TryNumber(ReadOnlySpan<byte> text, out double number)
    {
        if (text.SequenceEqual("Inf"u8) || text.SequenceEqual("+Inf"u8))
        {
            number = double.PositiveInfinity;
            return true;
        }

        if (text.SequenceEqual("-Inf"u8))
        {
            number = double.NegativeInfinity;
            return true;
        }

        return JavaNumber.TryRead(text, out number);
    }
}
