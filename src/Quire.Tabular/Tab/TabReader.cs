using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Runtime.Intrinsics;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tab;

/// <summary>Reads a tab-delimited text that <see cref="TabWriter"/>, or an installation of Dataverse, has written.</summary>
public sealed class TabReader : TableReader
{
    private const int FirstLength = 64 * 1024;
    private const int MaxRowLength = 256 * 1024 * 1024;

    private readonly Stream _stream;
    private readonly IReadOnlyList<Variable> _variables;
    private readonly bool _fingerprint;
    private readonly (int Start, int Length)[] _fields;
    private readonly bool[] _decoded;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int _start;
    private int _end;
    private int _looked;
    private bool _isOver;
    private bool _isBeforeHeader;
    private long _row;

    /// <summary>Stands before the first row.</summary>
    /// <param name="stream">The text; it is left open.</param>
    /// <param name="variables">The columns, as they were when the text was written.</param>
    /// <param name="escapesBackslashes">Whether backslashes are escaped in texts; see <see
    /// cref="TableReader.EscapesBackslashes"/>.</param>
    /// <param name="hasHeader">Whether a line with the names comes first.</param>
    /// <param name="forFingerprint">Whether texts are given as fingerprints of tables take them.</param>
    public TabReader(
        Stream stream,
        IReadOnlyList<Variable> variables,
        bool escapesBackslashes,
        bool hasHeader = false,
        bool forFingerprint = false
    )
    {
        (_stream, _variables, EscapesBackslashes, _fingerprint) = (stream, variables, escapesBackslashes, forFingerprint);
        _fields = new (int, int)[variables.Count];
        _decoded = new bool[variables.Count];
        _isBeforeHeader = hasHeader;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Variable> Variables => _variables;

    /// <inheritdoc/>
    public override long? RowCount => null;

    /// <inheritdoc/>
    public override bool EscapesBackslashes { get; }

    /// <inheritdoc/>
    public override bool Read()
    {
        if (_isBeforeHeader)
        {
            Pass(LineEnd());
            _isBeforeHeader = false;
        }

        return Take(LineEnd());
    }

    /// <summary>Goes on to the next row like <see cref="Read"/>, and reads the text without keeping a thread waiting.</summary>
    /// <param name="ct">Ends the reading.</param>
    /// <returns>False when there is none.</returns>
    /// <exception cref="TableFormatException">The text is damaged; says where.</exception>
    public async ValueTask<bool> ReadAsync(CancellationToken ct = default)
    {
        await PassHeaderAsync(ct);
        return Take(await LineEndAsync(ct));
    }

    /// <summary>Passes over rows without looking at what is in them.</summary>
    /// <param name="rows">How many.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <returns>How many there were, fewer at the end of the table.</returns>
    public async ValueTask<long> SkipAsync(long rows, CancellationToken ct = default)
    {
        await PassHeaderAsync(ct);
        var skipped = 0L;
        while (skipped < rows && await LineEndAsync(ct) is >= 0 and var end)
        {
            Pass(end);
            skipped++;
        }

        _row += skipped;
        return skipped;
    }

    /// <inheritdoc/>
    public override bool IsMissing(int column) => _fields[column].Length == 0 && !_decoded[column];

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Text(int column)
    {
        var (start, length) = _fields[column];
        var field = _buffer.AsSpan(start, length);
        if (_decoded[column] || length == 0 || _variables[column].Type == VariableType.Numeric)
        {
            return field;
        }

        // Done in place, and only once.
        var offset = field[0] == '"' ? 1 : 0;
        var text = _fingerprint ? TabField.DecodeForFingerprint(field) : TabField.Decode(field, EscapesBackslashes);
        _fields[column] = (start + offset, text.Length);
        _decoded[column] = true;
        return text;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref _buffer, []));
        base.Dispose(disposing);
    }

    private async ValueTask PassHeaderAsync(CancellationToken ct)
    {
        if (_isBeforeHeader)
        {
            Pass(await LineEndAsync(ct));
            _isBeforeHeader = false;
        }
    }

    // Finds the fields of the line that ends there and passes over it; false when there is none.
    private bool Take(int end)
    {
        if (end < 0)
        {
            return false;
        }

        _row++;
        var (begin, field, at) = (_start, 0, _start);
        var tab = Vector256.Create((byte)'\t');
        for (; at + Vector256<byte>.Count <= _end && at < end; at += Vector256<byte>.Count)
        {
            var found = Vector256
                .Equals(Vector256.Create(_buffer.AsSpan(at, Vector256<byte>.Count)), tab)
                .ExtractMostSignificantBits();
            for (; found != 0; found &= found - 1)
            {
                var sign = at + BitOperations.TrailingZeroCount(found);
                if (sign > end)
                {
                    break;
                }

                Note(field++, begin, sign);
                begin = sign + 1;
            }
        }

        for (; at < end; at++)
        {
            if (_buffer[at] == '\t')
            {
                Note(field++, begin, at);
                begin = at + 1;
            }
        }

        if (_fields.Length > 0)
        {
            Note(field++, begin, end);
        }

        if (field < _fields.Length)
        {
            throw OtherFields();
        }

        Array.Clear(_decoded);
        Pass(end);
        return true;
    }

    private void Note(int field, int begin, int end) =>
        _fields[field < _fields.Length ? field : throw OtherFields()] = (begin, end - begin);

    private TableFormatException OtherFields() =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Row {_row} does not have as many fields as there are variables, {_fields.Length}."
            )
        );

    private void Pass(int end) => (_start, _looked) = (Math.Min(end + 1, _end), 0);

    // Where the line that begins at the start ends; -1 when there is none.
    private int LineEnd()
    {
        int end;
        while ((end = KnownEnd()) < 0 && !_isOver)
        {
            MakeRoom();
            Took(_stream.Read(_buffer, _end, _buffer.Length - _end));
        }

        return end;
    }

    private async ValueTask<int> LineEndAsync(CancellationToken ct)
    {
        int end;
        while ((end = KnownEnd()) < 0 && !_isOver)
        {
            ct.ThrowIfCancellationRequested();
            MakeRoom();
            Took(await _stream.ReadAsync(_buffer.AsMemory(_end), ct));
        }

        return end;
    }

    // The same among the bytes there are; the last line may have no end.
    private int KnownEnd()
    {
        var found = _buffer.AsSpan(_start + _looked, _end - _start - _looked).IndexOf((byte)'\n');
        if (found >= 0)
        {
            return _start + _looked + found;
        }

        _looked = _end - _start;
        return _isOver && _looked > 0 ? _end : -1;
    }

    private void Took(int read)
    {
        _end += read;
        _isOver = read == 0;
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            Array.Copy(_buffer, _start, _buffer, 0, _end - _start);
            (_start, _end) = (0, _end - _start);
        }

        if (_end < _buffer.Length)
        {
            return;
        }

        if (_buffer.Length >= MaxRowLength)
        {
            throw new TableFormatException(string.Create(CultureInfo.InvariantCulture, $"Row {_row + 1} has no end."));
        }

        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
