using System.Globalization;
using System.Numerics;
using System.Runtime.Intrinsics;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tab;

/// <summary>Reads a tab-delimited text many rows at a time.</summary>
internal sealed class RowBatches
{
    private const int Length = 512 * 1024;
    private const int MaxRowLength = 256 * 1024 * 1024;

    private readonly Stream _stream;
    private readonly int _columns;
    private readonly RowBatch _batch;
    private byte[] _bytes = new byte[Length];
    private int _used;
    private int _next;
    private bool _isBeforeHeader;
    private bool _isOver;

    /// <summary>Stands before the first row.</summary>
    /// <param name="stream">The text, at its beginning; it is left open.</param>
    /// <param name="columns">How many fields a row has, one at least.</param>
    /// <param name="hasHeader">Whether a line with the names comes first.</param>
    public RowBatches(Stream stream, int columns, bool hasHeader) =>
        (_stream, _columns, _isBeforeHeader, _batch) = (stream, columns, hasHeader, new(columns));

    /// <summary>How many rows were read.</summary>
    public long Rows { get; private set; }

    /// <summary>The next rows, good until more are asked for; null when there are none.</summary>
    /// <exception cref="TableFormatException">The text is damaged; says where.</exception>
    public RowBatch? Read()
    {
        do
        {
            // What is there of a row comes first.
            _bytes.AsSpan(_next, _used - _next).CopyTo(_bytes);
            (_used, _next) = (_used - _next, 0);
            var end = Fill();
            if (end < 0)
            {
                return null;
            }

            _batch.Begin(_bytes);
            Split(PassHeader(end), end);
            _next = Math.Min(end + 1, _used);
        } while (_batch.Rows == 0);

        Rows += _batch.Rows;
        return _batch;
    }

    // Where the last of the rows ends that are there as a whole, the last one of all without an end; -1 when there is none.
    private int Fill()
    {
        while (true)
        {
            while (!_isOver && _used < _bytes.Length)
            {
                var read = _stream.Read(_bytes, _used, _bytes.Length - _used);
                _used += read;
                _isOver = read == 0;
            }

            var end = _bytes.AsSpan(0, _used).LastIndexOf((byte)'\n');
            if (end >= 0 || _isOver)
            {
                return end >= 0 ? end
                    : _used > 0 ? _used
                    : -1;
            }

            if (_bytes.Length >= MaxRowLength)
            {
                throw new TableFormatException(string.Create(CultureInfo.InvariantCulture, $"Row {Rows + 1} has no end."));
            }

            Array.Resize(ref _bytes, 2 * _bytes.Length);
        }
    }

    private int PassHeader(int end)
    {
        if (!_isBeforeHeader)
        {
            return 0;
        }

        _isBeforeHeader = false;
        return _bytes.AsSpan(0, end).IndexOf((byte)'\n') is >= 0 and var header ? header + 1 : end + 1;
    }

    private void Split(int begin, int end)
    {
        if (begin > end)
        {
            return;
        }

        _batch.BeginRow(begin);
        var (fields, at) = (0, begin);
        var (tab, lineFeed) = (Vector256.Create((byte)'\t'), Vector256.Create((byte)'\n'));
        for (; at + Vector256<byte>.Count <= end; at += Vector256<byte>.Count)
        {
            var bytes = Vector256.Create(_bytes.AsSpan(at, Vector256<byte>.Count));
            var found = (Vector256.Equals(bytes, tab) | Vector256.Equals(bytes, lineFeed)).ExtractMostSignificantBits();
            for (; found != 0; found &= found - 1)
            {
                End(at + BitOperations.TrailingZeroCount(found), ref fields);
            }
        }

        for (; at < end; at++)
        {
            if (_bytes[at] is (byte)'\t' or (byte)'\n')
            {
                End(at, ref fields);
            }
        }

        _batch.EndField(end);
        Demand(fields + 1 == _columns);
    }

    private void End(int sign, ref int fields)
    {
        _batch.EndField(sign);
        fields++;
        if (_bytes[sign] == '\t')
        {
            Demand(fields < _columns);
            return;
        }

        Demand(fields == _columns);
        fields = 0;
        _batch.BeginRow(sign + 1);
    }

    private void Demand(bool isSound)
    {
        if (!isSound)
        {
            throw new TableFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Row {Rows + _batch.Rows} does not have as many fields as there are variables, {_columns}."
                )
            );
        }
    }
}
