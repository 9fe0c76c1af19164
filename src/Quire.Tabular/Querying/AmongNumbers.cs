using Quire.Tabular.Tables;

namespace Quire.Tabular.Querying;

/// <summary>A number that is one of several, or none of them.</summary>
internal sealed class AmongNumbers(int column, Variable variable, IReadOnlyList<ExactNumber> values, bool isIn)
    : RowCondition(column)
{
    private readonly HashSet<long> _wholes = [.. values.Select(v => v.Whole).OfType<long>()];
    private readonly HashSet<double> _numbers = [.. values.Select(v => v.Number)];
    private readonly HashSet<double> _others = [.. values.Where(v => v.Whole is null).Select(v => v.Number)];

    public override bool Holds(ICells row) =>
        !row.IsMissing(Column)
        && ExactNumber.TryParse(variable, row.Text(Column), out var number)
        && !double.IsNaN(number.Number)
        && Has(number) == isIn;

    // As one number is compared with another: exactly where both are whole, otherwise with double precision.
    private bool Has(ExactNumber number) =>
        number.Whole is { } whole ? _wholes.Contains(whole) || _others.Contains(number.Number) : _numbers.Contains(number.Number);
}
