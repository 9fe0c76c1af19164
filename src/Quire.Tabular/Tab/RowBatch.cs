namespace Quire.Tabular.Tab;

/// <summary>Some rows of a tab-delimited text, to be looked at column by column.</summary>
/// <param name="columns">How many fields a row has.</param>
internal sealed class RowBatch(int columns)
{
    private byte[] _bytes = [];
    private int[] _starts = new int[64];
    private int[] _ends = new int[64];
    private int _fields;

    /// <summary>How many rows there are.</summary>
    public int Rows { get; private set; }

    /// <summary>A field as it is stored; whoever looks at the column may change it.</summary>
    public Span<byte> this[int row, int column]
    {
        get
        {
            var field = (row * columns) + column;
            var start = column == 0 ? _starts[row] : _ends[field - 1] + 1;
            return _bytes.AsSpan(start, _ends[field] - start);
        }
    }

    /// <summary>Begins anew, with the bytes the fields are in.</summary>
    public void Begin(byte[] bytes) => (_bytes, _fields, Rows) = (bytes, 0, 0);

    /// <summary>A row begins.</summary>
    public void BeginRow(int start)
    {
        if (Rows == _starts.Length)
        {
            Array.Resize(ref _starts, 2 * Rows);
        }

        _starts[Rows++] = start;
    }

    /// <summary>A field ends.</summary>
    public void EndField(int end)
    {
        if (_fields == _ends.Length)
        {
            Array.Resize(ref _ends, 2 * _fields);
        }

        _ends[_fields++] = end;
    }
}
