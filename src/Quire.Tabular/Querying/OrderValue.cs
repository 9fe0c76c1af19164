using Quire.Tabular.Tables;

namespace Quire.Tabular.Querying;

/// <summary>What a row is ordered by in one column.</summary>
/// <param name="Rank">
/// 0 for values, 1 for what is no number where numbers are, 2 for nothing; ordered the same either way.
/// </param>
/// <param name="Number">The number.</param>
/// <param name="Text">The text; null for numbers.</param>
internal readonly record struct OrderValue(int Rank, ExactNumber Number, byte[]? Text)
{
    public static OrderValue Of(ICells row, int column)
    {
        if (row.IsMissing(column))
        {
            return new(2, default, null);
        }

        var text = row.Text(column);
        return row.Variables[column].Type != VariableType.Numeric ? new(0, default, text.ToArray())
            : ExactNumber.TryParse(row.Variables[column], text, out var number) && !double.IsNaN(number.Number)
                ? new(0, number, null)
            : new(1, default, null);
    }

    public int CompareTo(OrderValue other, bool isDescending)
    {
        if (Rank != other.Rank || Rank > 0)
        {
            return Rank.CompareTo(other.Rank);
        }

        var order = Text is null ? Number.OrderAgainst(other.Number) : Text.AsSpan().SequenceCompareTo(other.Text);
        return isDescending ? -order : order;
    }
}
