using Quire.Tabular.Tables;

namespace Quire.Tabular.Querying;

/// <summary>A number compared with another.</summary>
internal sealed class NumberCondition(int column, Variable variable, Comparison comparison, ExactNumber value)
    : RowCondition(column)
{
    public override bool Holds(ICells row) =>
        !row.IsMissing(Column)
        && ExactNumber.TryParse(variable, row.Text(Column), out var number)
        && !double.IsNaN(number.Number)
        && comparison.Allows(number.OrderAgainst(value));
}
