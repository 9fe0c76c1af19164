using System.Buffers.Text;
using System.Text;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Numbers;

/// <summary>The numbers of numeric cells.</summary>
public static class CellNumber
{
    /// <summary>Reads a cell of a numeric variable, as tab-delimited files hold it.</summary>
    /// <param name="variable">The column; whole numbers of discrete ones are those of 64 bits.</param>
    /// <param name="text">The cell.</param>
    /// <param name="number">The number, rounded to single precision where the variable is of that.</param>
    /// <returns>False when there is none: the cell is empty, or holds what does not fit the variable.</returns>
    public static bool TryRead(Variable variable, ReadOnlySpan<byte> text, out double number)
    {
        number = 0;
        if (text.IsEmpty)
        {
            return false;
        }

        if (DecimalDigits.TryRead(text, out var written) && TryRead(variable, written, out number))
        {
            return true;
        }

        if (variable.Interval == VariableInterval.Discrete)
        {
            var digits = text[0] == '+' ? text[1..] : text;
            var found = Utf8Parser.TryParse(digits, out long integer, out var used) && used == digits.Length;
            number = integer;
            return found;
        }

        if (IsWord(text, out number))
        {
            return true;
        }

        if (!JavaNumber.TryRead(text, out number))
        {
            return false;
        }

        number = variable.IsSinglePrecision ? (float)number : number;
        return true;
    }

    /// <summary>The same of what is written in a cell, where that is known at once.</summary>
    internal static bool TryRead(Variable variable, in DecimalDigits written, out double number)
    {
        if (variable.Interval == VariableInterval.Discrete)
        {
            var isWhole = written.TryWhole(out var whole);
            number = whole;
            return isWhole;
        }

        var isKnown = written.TryDouble(out number);
        number = variable.IsSinglePrecision ? (float)number : number;
        return isKnown;
    }

    /// <summary>The text of a statistic, as installations of Dataverse show it: <c>74.0</c>, <c>1.0E10</c>, <c>NaN</c>.</summary>
    public static string TextOf(double number)
    {
        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? "NaN"
                : number > 0 ? "Infinity"
                : "-Infinity";
        }

        Span<byte> text = stackalloc byte[JavaNumber.MaxLength];
        return Encoding.ASCII.GetString(text[..JavaNumber.Write(number, text)]);
    }

    private static bool IsWord(ReadOnlySpan<byte> text, out double number)
    {
        number =
            text.SequenceEqual("Inf"u8) || text.SequenceEqual("+Inf"u8) ? double.PositiveInfinity
            : text.SequenceEqual("-Inf"u8) ? double.NegativeInfinity
            : text.SequenceEqual("NaN"u8) ? double.NaN
            : 0;
        return number != 0;
    }
}
