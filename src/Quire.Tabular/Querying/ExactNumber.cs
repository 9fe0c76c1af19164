using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;
using Quire.Tabular.Writing;

namespace Quire.Tabular.Querying;

/// <summary>A number that is compared exactly: whole ones keep digits that double precision would lose.</summary>
/// <param name="Number">The number.</param>
/// <param name="Whole">The same where it is a whole one of 64 bits.</param>
internal readonly record struct ExactNumber(double Number, long? Whole)
{
    // Whole numbers up to here are the same with double precision.
    private const double Exact = 1L << 53;

    /// <summary>Reads a cell of a column, or a value it is compared with.</summary>
    public static bool TryParse(Variable variable, ReadOnlySpan<byte> text, out ExactNumber number)
    {
        if (variable.Interval == VariableInterval.Discrete && CellReading.TryInteger(text, out var whole))
        {
            number = new(whole, whole);
            return true;
        }

        var found = CellReading.TryNumber(text, out var read);
        read = variable.IsSinglePrecision ? (float)read : read;
        number = new(read, Math.Abs(read) <= Exact && Math.Floor(read).Equals(read) ? (long)read : null);
        return found;
    }

    public int OrderAgainst(ExactNumber other) =>
        Whole is { } mine && other.Whole is { } theirs ? mine.CompareTo(theirs) : Number.CompareTo(other.Number);
}
