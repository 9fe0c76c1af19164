using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Excel;

/// <summary>The rows of a sheet one after another, with what stands in their cells.</summary>
internal sealed class SheetRows(ExcelXml xml, SharedTexts texts, CellStyles styles, bool from1904) : IDisposable
{
    /// <summary>The most columns any program has.</summary>
    public const int MaxColumns = 16_384;

    private const int MaxRowLength = 256 * 1024 * 1024;

    private readonly ArrayBufferWriter<byte> _text = new(4096);
    private readonly ArrayBufferWriter<byte> _value = new(256);
    private (CellKind Kind, int Start, int Length)[] _cells = new (CellKind, int, int)[16];
    private int _width;

    // From 1, as programs show it.
    private long _row;
    private bool _isOver;

    /// <summary>How many cells the row has, up to the last one with something in it.</summary>
    public int Width => _width;

    /// <summary>Bytes of what stands in its cells; a text many cells refer to counts for each.</summary>
    public int Length => _text.WrittenCount;

    public CellKind Kind(int column) => column < _width ? _cells[column].Kind : CellKind.None;

    public ReadOnlySpan<byte> this[int column] =>
        column < _width ? _text.WrittenSpan.Slice(_cells[column].Start, _cells[column].Length) : default;

    /// <summary>Goes on to the next row that the file has, be it without values.</summary>
    public bool Read()
    {
        Array.Clear(_cells, 0, _width);
        _width = 0;
        _text.ResetWrittenCount();
        while (!_isOver && xml.Read())
        {
            if (xml.IsStart && xml.Name == "row")
            {
                _row = xml.Number("r") ?? _row + 1;
                ReadCells();
                return true;
            }

            _isOver = xml.IsEnd && xml.Name == "sheetData";
        }

        return false;
    }

    public void Dispose() => xml.Dispose();

    private void ReadCells()
    {
        if (xml.IsEmpty)
        {
            return;
        }

        var depth = xml.Depth;
        var next = 0;
        while (xml.Read() && !(xml.IsEnd && xml.Depth == depth))
        {
            if (xml.IsStart && xml.Name == "c")
            {
                var column = xml.Attribute("r") is { } place ? ColumnOf(place) : next;
                if (column is < 0 or >= MaxColumns)
                {
                    throw new TableFormatException(
                        string.Create(CultureInfo.InvariantCulture, $"Row {_row} has a cell in a column that no sheet has.")
                    );
                }

                ReadCell(column);
                next = column + 1;
            }
        }
    }

    private void ReadCell(int column)
    {
        var (type, style) = (xml.Attribute("t"), xml.Number("s"));
        if (xml.IsEmpty)
        {
            return;
        }

        _value.ResetWrittenCount();
        var depth = xml.Depth;
        var within = false;
        while (xml.Read() && !(xml.IsEnd && xml.Depth == depth))
        {
            if (xml.IsStart && xml.Name == "is")
            {
                CellText.AppendParts(xml, _value);
            }
            else if (xml.Name == "v")
            {
                within = xml.IsStart && !xml.IsEmpty;
            }
            else if (within && xml.IsText)
            {
                xml.AppendText(_value);
            }
        }

        Set(column, type, style);
    }

    private void Set(int column, string? type, int? style)
    {
        switch (type)
        {
            case "s":
                var number =
                    Utf8Parser.TryParse(_value.WrittenSpan, out int parsed, out var used) && used == _value.WrittenCount
                        ? parsed
                        : -1;
                ReadOnlySpan<byte> shared = default;
                if (_value.WrittenCount > 0 && !texts.TryGet(number, out shared))
                {
                    throw new TableFormatException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Cell {ExcelWorkbook.Letters(column)}{_row} refers to a text that is not in the file: it is damaged."
                        )
                    );
                }

                Set(column, CellKind.Text, shared);
                break;
            case "str" or "inlineStr":
                Set(column, CellKind.Text, CellText.Unescape(_value, 0));
                break;
            case "e":
                break;
            case "d":
                SetIso(column, style);
                break;
            case "b":
                Set(column, CellKind.Number, _value.WrittenSpan.SequenceEqual("true"u8) ? "1"u8 : _value.WrittenSpan);
                break;
            default:
                var value = JavaNumber.Trim(_value.WrittenSpan);
                // What is no number is a text, whatever its style.
                Set(column, JavaNumber.TryRead(value, out _) ? styles.KindOf(style) : CellKind.Text, value);
                break;
        }
    }

    // A point in time in letters becomes the number it stands for.
    private void SetIso(int column, int? style)
    {
        var text = System.Text.Encoding.ASCII.GetString(JavaNumber.Trim(_value.WrittenSpan));
        if (
            !DateTime.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal | DateTimeStyles.NoCurrentDateDefault,
                out var point
            )
        )
        {
            Set(column, CellKind.Text, _value.WrittenSpan);
            return;
        }

        Span<byte> number = stackalloc byte[JavaNumber.MaxLength];
        var length = JavaNumber.Write(ExcelTimes.SerialOf(point, from1904), number);
        var kind = styles.KindOf(style);
        Set(
            column,
            kind != CellKind.Number ? kind
                : text.Contains(':', StringComparison.Ordinal) ? CellKind.DayAndTime
                : CellKind.Day,
            number[..length]
        );
    }

    private void Set(int column, CellKind kind, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return;
        }

        if (_text.WrittenCount + (long)value.Length > MaxRowLength)
        {
            throw new TableFormatException(
                string.Create(CultureInfo.InvariantCulture, $"Row {_row} has texts of more than {MaxRowLength} bytes.")
            );
        }

        if (_cells.Length <= column)
        {
            Array.Resize(ref _cells, Math.Max(column + 1, 2 * _cells.Length));
        }

        _cells[column] = (kind, _text.WrittenCount, value.Length);
        _width = Math.Max(_width, column + 1);
        _text.Write(value);
    }

    // "AB12" is column 27.
    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place)
        {
            if (char.ToUpperInvariant(letter) is not (>= 'A' and <= 'Z' and var upper) || column > MaxColumns)
            {
                break;
            }

            column = (column * 26) + (upper - 'A' + 1);
        }

        return column - 1;
    }
}
