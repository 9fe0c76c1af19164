using Quire.Tabular.Tables;

namespace Quire.Tabular.Numbers;

/// <summary>What stands in a cell of a numeric column, read once for all who ask.</summary>
internal readonly struct NumericCell
{
    private NumericCell(bool isThere, double number, bool isWritten, in DecimalDigits written) =>
        (IsThere, Number, IsWritten, Written) = (isThere, number, isWritten, written);

    /// <summary>Whether there is a number, be it one that is called so and is none.</summary>
    public bool IsThere { get; }

    /// <summary>The number.</summary>
    public double Number { get; }

    /// <summary>Whether it is known how it is written, and nothing was rounded away of that.</summary>
    public bool IsWritten { get; }

    /// <summary>How it is written.</summary>
    public DecimalDigits Written { get; }

    public static NumericCell Read(Variable variable, ReadOnlySpan<byte> text)
    {
        var isWritten = DecimalDigits.TryRead(text, out var written);
        var number = 0.0;
        var isThere = isWritten && CellNumber.TryRead(variable, written, out number);
        if (!isThere)
        {
            isThere =
                isWritten && variable is { Interval: VariableInterval.Continuous, IsSinglePrecision: false }
                    ? JavaNumber.TryReadOther(text, out number)
                    : CellNumber.TryRead(variable, text, out number);
        }

        return new(isThere, number, isWritten && !variable.IsSinglePrecision, written);
    }
}
