using Quire.Tabular.Tables;

namespace Quire.Tabular.Querying;

/// <summary>The cells of a row that is kept, in columns that are asked for.</summary>
internal sealed class KeptRow
{
    // What the row itself and its parts take, about.
    private const int Overhead = 160;
    private const int Missing = -1;

    private readonly byte[] _text;
    private readonly int[] _ends;

    private KeptRow(byte[] text, int[] ends, OrderValue[] order, long number) =>
        (_text, _ends, Order, Number) = (text, ends, order, number);

    /// <summary>What it is ordered by.</summary>
    public OrderValue[] Order { get; }

    /// <summary>Its place in the table.</summary>
    public long Number { get; }

    /// <summary>Bytes of memory, about.</summary>
    public long Bytes =>
        Overhead + _text.Length + (_ends.Length * sizeof(int)) + Order.Sum(o => 32L + (o.Text is null ? 0 : 24 + o.Text.Length));

    /// <summary>Keeps a row.</summary>
    public static KeptRow Of(ICells row, IReadOnlyList<int> columns, OrderValue[] order, long number)
    {
        var length = 0;
        foreach (var column in columns)
        {
            length += row.IsMissing(column) ? 0 : row.Text(column).Length;
        }

        var (text, ends, at) = (new byte[length], new int[columns.Count], 0);
        for (var i = 0; i < ends.Length; i++)
        {
            if (row.IsMissing(columns[i]))
            {
                ends[i] = Missing;
                continue;
            }

            var cell = row.Text(columns[i]);
            cell.CopyTo(text.AsSpan(at));
            at += cell.Length;
            ends[i] = at;
        }

        return new(text, ends, order, number);
    }

    public bool IsMissing(int column) => _ends[column] == Missing;

    public ReadOnlySpan<byte> Text(int column)
    {
        if (IsMissing(column))
        {
            return default;
        }

        var before = column - 1;
        while (before >= 0 && IsMissing(before))
        {
            before--;
        }

        var start = before < 0 ? 0 : _ends[before];
        return _text.AsSpan(start, _ends[column] - start);
    }
}
