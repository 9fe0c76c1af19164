namespace Quire.Tabular.Querying;

/// <summary>Orders rows; those that are equal stay as they stand in the table.</summary>
internal sealed class RowOrdering(IReadOnlyList<RowOrder> orders) : IComparer<KeptRow>
{
    public int Compare(KeptRow? x, KeptRow? y) => Compare(x!.Order, x.Number, y!.Order, y.Number);

    public int Compare(OrderValue[] one, long number, OrderValue[] other, long otherNumber)
    {
        for (var i = 0; i < orders.Count; i++)
        {
            if (one[i].CompareTo(other[i], orders[i].IsDescending) is not 0 and var order)
            {
                return order;
            }
        }

        return number.CompareTo(otherNumber);
    }
}
