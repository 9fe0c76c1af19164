using System.Text;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Querying;

/// <summary>A text that is one of several, or none of them.</summary>
internal sealed class AmongTexts(int column, IEnumerable<string> values, bool isIn) : RowCondition(column)
{
    private readonly byte[][] _values = Sorted(values);

    public override bool Holds(ICells row) => !row.IsMissing(Column) && Has(row.Text(Column)) == isIn;

    // An address has room for thousands of them, and every row asks.
    private bool Has(ReadOnlySpan<byte> text)
    {
        var (from, to) = (0, _values.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            var order = text.SequenceCompareTo(_values[middle]);
            if (order == 0)
            {
                return true;
            }

            (from, to) = order < 0 ? (from, middle) : (middle + 1, to);
        }

        return false;
    }

    private static byte[][] Sorted(IEnumerable<string> values)
    {
        byte[][] sorted = [.. values.Select(Encoding.UTF8.GetBytes)];
        Array.Sort(sorted, static (x, y) => x.AsSpan().SequenceCompareTo(y));
        return sorted;
    }
}
