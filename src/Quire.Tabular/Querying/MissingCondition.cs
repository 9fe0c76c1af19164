using System.Text;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Querying;

/// <summary>No value, or one the makers of the data count as no answer; or a value that is neither.</summary>
internal sealed class MissingCondition(int column, Variable variable, bool isMissing) : RowCondition(column)
{
    private readonly MissingValues? _declared = MissingValues.Of(variable);

    public override bool Holds(ICells row) =>
        (row.IsMissing(Column) || _declared?.Has(Encoding.UTF8.GetString(row.Text(Column))) == true) == isMissing;
}
