using Quire.Tabular.Binary;

namespace Quire.Tabular.Writing;

/// <summary>
/// What is written row by row and given back column by column: pieces of each column are put down as they fill up, and found
/// again by where they are.
/// </summary>
internal sealed class ColumnSpool : IDisposable
{
    private const int Memory = 32 * 1024 * 1024;

    private readonly Spool _spool;
    private readonly int _piece;
    private readonly List<(long At, int Length)>[] _places;
    private readonly byte[][] _buffers;
    private readonly int[] _used;

    public ColumnSpool(int columns, string folder)
    {
        _spool = new(folder);
        _piece = Math.Clamp(Memory / Math.Max(1, columns), 1024, 256 * 1024);
        _places = [.. Enumerable.Range(0, columns).Select(_ => new List<(long, int)>())];
        _buffers = new byte[columns][];
        _used = new int[columns];
    }

    /// <summary>Adds bytes to a column.</summary>
    public void Write(int column, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var buffer = _buffers[column] ??= new byte[_piece];
            var count = Math.Min(bytes.Length, buffer.Length - _used[column]);
            bytes[..count].CopyTo(buffer.AsSpan(_used[column]));
            _used[column] += count;
            bytes = bytes[count..];
            if (_used[column] == buffer.Length)
            {
                PutDown(column);
            }
        }
    }

    /// <summary>Gives back all bytes of a column.</summary>
    public void CopyTo(int column, Output output)
    {
        var piece = new byte[_piece];
        foreach (var (at, length) in _places[column])
        {
            _spool.Read(at, piece.AsSpan(0, length));
            output.Bytes(piece.AsSpan(0, length));
        }

        if (_used[column] > 0)
        {
            output.Bytes(_buffers[column].AsSpan(0, _used[column]));
        }
    }

    public void Dispose() => _spool.Dispose();

    private void PutDown(int column)
    {
        _places[column].Add((_spool.Length, _used[column]));
        _spool.Write(_buffers[column].AsSpan(0, _used[column]));
        _used[column] = 0;
    }
}
