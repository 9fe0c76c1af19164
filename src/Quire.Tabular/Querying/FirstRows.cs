namespace Quire.Tabular.Querying;

/// <summary>The first rows in an order, of as many as are added.</summary>
/// <param name="orders">The order.</param>
/// <param name="most">How many are kept.</param>
/// <param name="mostBytes">Bytes they may take.</param>
internal sealed class FirstRows(IReadOnlyList<RowOrder> orders, int most, long mostBytes)
{
    private readonly RowOrdering _ordering = new(orders);
    private readonly PriorityQueue<KeptRow, KeptRow> _rows = new(new LastFirst(new(orders)));
    private long _bytes;

    /// <summary>Whether a row belongs to the first ones, as far as it is known.</summary>
    public bool Takes(OrderValue[] order, long number) =>
        most > 0
        && (_rows.Count < most || (_rows.Peek() is var last && _ordering.Compare(order, number, last.Order, last.Number) < 0));

    /// <summary>Adds one that belongs to them.</summary>
    public void Add(KeptRow row)
    {
        if (_rows.Count == most)
        {
            _bytes -= _rows.Dequeue().Bytes;
        }

        _rows.Enqueue(row, row);
        _bytes += row.Bytes;
        if (_bytes > mostBytes)
        {
            throw new QueryTooLargeException(mostBytes);
        }
    }

    /// <summary>Gives them in their order.</summary>
    public List<KeptRow> Take()
    {
        var rows = new List<KeptRow>(_rows.Count);
        while (_rows.TryDequeue(out var last, out _))
        {
            rows.Add(last);
        }

        rows.Reverse();
        return rows;
    }

    private sealed class LastFirst(RowOrdering ordering) : IComparer<KeptRow>
    {
        public int Compare(KeptRow? x, KeptRow? y) => ordering.Compare(y, x);
    }
}
