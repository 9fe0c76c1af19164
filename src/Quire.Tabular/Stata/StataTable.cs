using System.Buffers.Text;
using Quire.Tabular.Binary;
using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Stata;

/// <summary>
/// A table in a file of Stata, releases 104 to 119 (dta). Missing values of any kind are missing; a text of no characters is
/// missing, as Stata itself has it, but for long texts. Dates and times become texts.
/// </summary>
public sealed class StataTable : TableReader
{
    private const int Chunk = 256 * 1024;

    private readonly ByteSource _source;
    private readonly StataFile _file;
    private readonly byte[] _rows;
    private readonly byte[] _scratch = new byte[64];
    private long _row = -1;
    private long _chunkAt;
    private int _chunkRows;

    /// <summary>Reads what the file says of its variables and stands before its first row.</summary>
    /// <param name="stream">The file; it must seek. It is left open.</param>
    /// <param name="limits">What the file may ask for; <see cref="TableLimits.Default"/> unless told.</param>
    /// <exception cref="TableFormatException">It is no such file, or damaged; says where.</exception>
    public StataTable(Stream stream, TableLimits? limits = null)
    {
        _source = new(stream);
        _file = StataFile.Read(_source);
        (limits ?? TableLimits.Default).DemandVariables(_file.Columns.Count);
        _file.LongTexts.Settle(_file, _source);
        _rows = new byte[Math.Max(_file.RowLength, Chunk / Math.Max(_file.RowLength, 1) * _file.RowLength)];
    }

    /// <summary>The release of the form of the file: 118 for what Stata 14 and later write mostly.</summary>
    public int Release => _file.Layout.Release;

    /// <inheritdoc/>
    public override IReadOnlyList<Variable> Variables => _file.Variables;

    /// <inheritdoc/>
    public override long? RowCount => _file.Rows;

    /// <inheritdoc/>
    public override bool EscapesBackslashes => true;

    /// <inheritdoc/>
    public override bool Read()
    {
        if (_row + 1 >= _file.Rows)
        {
            return false;
        }

        if (++_row >= _chunkAt + _chunkRows && _file.RowLength > 0)
        {
            (_chunkAt, _chunkRows) = (_row, (int)Math.Min(_rows.Length / _file.RowLength, _file.Rows - _row));
            _source.Position = _file.RowsAt + (_row * _file.RowLength);
            _source.Fill(_rows.AsSpan(0, _chunkRows * _file.RowLength), "the rows");
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool IsMissing(int column)
    {
        var form = _file.Columns[column];
        var cell = Cell(form);
        return form.Kind switch
        {
            StataKind.Byte => (sbyte)cell[0] > _file.Layout.LargestByte,
            StataKind.Int16 => _source.Int16(cell) > _file.Layout.LargestInt16,
            StataKind.Int32 => _source.Int32(cell) > _file.Layout.LargestInt32,
            // From the largest power of two on; not a number is none either.
            StataKind.Single => !(_source.Single(cell) < 1.7014118346046923e38f),
            StataKind.Double => !(_source.Double(cell) < 8.98846567431158e307),
            StataKind.Text => cell[0] == 0,
            _ => false,
        };
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Text(int column)
    {
        if (IsMissing(column))
        {
            return [];
        }

        var form = _file.Columns[column];
        var cell = Cell(form);
        if (form.Unit != StataTimeUnit.None)
        {
            var length = StataTimes.Write(form.Unit, Number(form, cell), _scratch);
            if (length > 0)
            {
                return _scratch.AsSpan(0, length);
            }
        }

        return form.Kind switch
        {
            StataKind.Text => Encodings.ToUtf8(Encodings.UpToNul(cell), _file.Layout.Encoding),
            StataKind.LongText => Encodings.ToUtf8(_file.LongTexts.Of(cell, _source), _file.Layout.Encoding),
            // Positive infinity is above the largest number, and missing.
            StataKind.Single or StataKind.Double when double.IsNegativeInfinity(Number(form, cell)) => "-Inf"u8,
            StataKind.Single => _scratch.AsSpan(0, JavaNumber.Write(_source.Single(cell), _scratch)),
            StataKind.Double => _scratch.AsSpan(0, JavaNumber.Write(_source.Double(cell), _scratch)),
            _ => Whole((long)Number(form, cell)),
        };
    }

    private ReadOnlySpan<byte> Cell(StataColumn form) =>
        _rows.AsSpan((int)(_row - _chunkAt) * _file.RowLength).Slice(form.Offset, form.Width);

    private double Number(StataColumn form, ReadOnlySpan<byte> cell) =>
        form.Kind switch
        {
            StataKind.Byte => (sbyte)cell[0],
            StataKind.Int16 => _source.Int16(cell),
            StataKind.Int32 => _source.Int32(cell),
            StataKind.Single => _source.Single(cell),
            _ => _source.Double(cell),
        };

    private ReadOnlySpan<byte> Whole(long number) =>
        Utf8Formatter.TryFormat(number, _scratch, out var length) ? _scratch.AsSpan(0, length) : [];
}
