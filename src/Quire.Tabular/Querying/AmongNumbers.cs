using Quire.Tabular.Tables;

namespace Quire.Tabular.Querying;

/// <summary>A number that is one of several, or none of them.</summary>
internal sealed class AmongNumbers(int column, Variable variable, IEnumerable<ExactNumber> values, bool isIn)
    : RowCondition(column)
{
    private readonly HashSet<ExactNumber> _values = [.. values];

    public override bool Holds(ICells row) =>
        !row.IsMissing(Column)
        && ExactNumber.TryParse(variable, row.Text(Column), out var number)
        && !double.IsNaN(number.Number)
        && _values.Contains(number) == isIn;
}
