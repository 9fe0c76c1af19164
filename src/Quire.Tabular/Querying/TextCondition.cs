using System.Text;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Querying;

/// <summary>A text compared with another, by the numbers of their characters.</summary>
internal sealed class TextCondition(int column, Comparison comparison, string value) : RowCondition(column)
{
    private readonly byte[] _value = Encoding.UTF8.GetBytes(value);

    public override bool Holds(ICells row) =>
        !row.IsMissing(Column) && comparison.Allows(row.Text(Column).SequenceCompareTo(_value));
}
