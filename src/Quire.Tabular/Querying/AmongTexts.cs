using System.Text;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Querying;

/// <summary>A text that is one of several, or none of them.</summary>
internal sealed class AmongTexts(int column, IEnumerable<string> values, bool isIn) : RowCondition(column)
{
    private readonly byte[][] _values = [.. values.Select(Encoding.UTF8.GetBytes).OrderBy(v => v.Length)];

    public override bool Holds(ICells row) => !row.IsMissing(Column) && Has(row.Text(Column)) == isIn;

    // They are as few as an address has room for.
    private bool Has(ReadOnlySpan<byte> text)
    {
        foreach (var value in _values)
        {
            if (text.SequenceEqual(value))
            {
                return true;
            }
        }

        return false;
    }
}
