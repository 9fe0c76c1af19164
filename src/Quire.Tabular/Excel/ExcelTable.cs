using System.Globalization;
using System.Text;
using Quire.Tabular.Delimited;
using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Excel;

/// <summary>
/// A table in the first sheet of a workbook of Excel (xlsx), whose first row names the columns. Numbers shown as days or times
/// become those where the whole column is shown so. The sheet is read twice: to find out what the columns are, and for the rows.
/// </summary>
public sealed class ExcelTable : TableReader
{
    private readonly ExcelPackage _package;
    private readonly ExcelWorkbook _workbook;
    private readonly CellStyles _styles;
    private readonly SharedTexts _texts;
    private readonly List<TableNote> _notes = [];
    private readonly List<ExcelColumn> _columns = [];
    private readonly List<Variable> _variables;
    private readonly byte[] _scratch = new byte[64];
    private readonly long _rows;
    private SheetRows? _sheet;
    private long _row;

    /// <summary>Reads the sheet once and stands before its first row.</summary>
    /// <param name="stream">The file; it must seek. It is left open.</param>
    /// <param name="limits">What the file may ask for; <see cref="TableLimits.Default"/> unless told.</param>
    /// <exception cref="TableFormatException">It is no such file, or damaged; says where.</exception>
    public ExcelTable(Stream stream, TableLimits? limits = null)
    {
        limits ??= TableLimits.Default;
        _package = new(stream, limits);
        try
        {
            _workbook = ExcelWorkbook.Read(_package);
            using (var styles = _package.Open(_workbook.StylesPart))
            {
                _styles = CellStyles.Read(styles);
            }

            using (var texts = _package.Open(_workbook.TextsPart))
            {
                _texts = SharedTexts.Read(texts, limits);
            }

            using var sheet = Open();
            if (!sheet.Read())
            {
                throw new TableFormatException(
                    $"The sheet '{_workbook.SheetName}' is empty: its first row must name the columns."
                );
            }

            limits.DemandVariables(sheet.Width);
            var header = Enumerable.Range(0, sheet.Width).Select(i => Encoding.UTF8.GetString(sheet[i])).ToList();
            _rows = Learn(sheet, header.Count, limits);
            limits.DemandVariables(_columns.Count);
            _variables = VariablesOf(header);
        }
        catch
        {
            Dispose();
            throw;
        }

        if (_workbook.Sheets > 1)
        {
            _notes.Add(TableNote.OneSheet(_workbook.Sheets, _workbook.SheetName));
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Variable> Variables => _variables;

    /// <inheritdoc/>
    public override long? RowCount => _rows;

    /// <inheritdoc/>
    public override bool EscapesBackslashes => false;

    /// <inheritdoc/>
    public override IReadOnlyList<TableNote> Notes => _notes;

    /// <inheritdoc/>
    public override bool Read()
    {
        if (_sheet is null)
        {
            _sheet = Open();
            _sheet.Read();
        }

        return _row++ < _rows && _sheet.Read();
    }

    /// <inheritdoc/>
    public override bool IsMissing(int column)
    {
        var kind = _sheet!.Kind(column);
        var value = _sheet[column];
        return _columns[column].Kind == CellKind.Text
            ? kind == CellKind.Text && value.SequenceEqual("."u8)
            : kind == CellKind.None || (kind == CellKind.Text && ExcelWord.IsMissing(value));
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Text(int column)
    {
        if (IsMissing(column))
        {
            return [];
        }

        var (kind, form) = (_sheet!.Kind(column), _columns[column]);
        var value = _sheet[column];
        return form.Kind switch
        {
            CellKind.Number => Number(value),
            CellKind.Text when kind is CellKind.Day or CellKind.DayAndTime or CellKind.Time => TimeInText(kind, value),
            CellKind.Text => value,
            _ => Time(form.Kind, form.HasFractions, value),
        };
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _sheet?.Dispose();
        _texts?.Dispose();
        _package.Dispose();
        base.Dispose(disposing);
    }

    private SheetRows Open() =>
        new(
            _package.Open(_workbook.SheetPart)
                ?? throw new TableFormatException($"The workbook has no part {_workbook.SheetPart}: it is damaged."),
            _texts,
            _styles,
            _workbook.CountsFrom1904
        );

    // Rows without values at the end are none; within the sheet they are rows that lack values.
    private long Learn(SheetRows sheet, int width, TableLimits limits)
    {
        var (rows, last, bytes) = (0L, 0L, 0L);
        Widen(width);
        while (sheet.Read())
        {
            rows++;
            limits.DemandVariables(sheet.Width);
            Widen(sheet.Width);
            for (var i = 0; i < sheet.Width; i++)
            {
                _columns[i].Add(sheet.Kind(i), sheet[i]);
            }

            last = sheet.Width > 0 ? rows : last;
            bytes += sheet.Length;
            // A row of a single cell far to the right has all those before it, of which no byte is in the file; a long text is in
            // it once, however many cells refer to it.
            limits.DemandUnpacked(Math.Max(last * _columns.Count, bytes), "the table");
        }

        return last;
    }

    private void Widen(int width)
    {
        while (_columns.Count < width)
        {
            _columns.Add(new(_workbook.CountsFrom1904));
        }
    }

    // Without the blanks and lines below that installations take out of such names; the label has them.
    private List<Variable> VariablesOf(List<string> header)
    {
        var names = new FreeNames([]);
        var variables = new List<Variable>();
        for (var i = 0; i < _columns.Count; i++)
        {
            var label = i < header.Count ? header[i] : "";
            var wanted = string.Concat(label.Where(c => c is not (' ' or '_' or '\t' or '\n' or '\r')));
            var name = names.Take(wanted.Length > 0 ? wanted : ExcelWorkbook.Letters(i));
            variables.Add(_columns[i].Variable(name, label.Length > 0 ? label : name));
            if (wanted.Length == 0)
            {
                _notes.Add(TableNote.Unnamed(ExcelWorkbook.Letters(i), name));
            }
            else if (name != wanted)
            {
                _notes.Add(TableNote.NameTaken(ExcelWorkbook.Letters(i), wanted, name));
            }

            if (_columns[i].LosesDays)
            {
                _notes.Add(TableNote.DaysAmongNumbers(ExcelWorkbook.Letters(i)));
            }
        }

        return variables;
    }

    private ReadOnlySpan<byte> Number(ReadOnlySpan<byte> value) =>
        NumberWord.Of(value) switch
        {
            NumberWord.NotANumber => "NaN"u8,
            NumberWord.Infinity => "Inf"u8,
            NumberWord.NegativeInfinity => "-Inf"u8,
            NumberWord.Null => "0"u8,
            _ when JavaNumber.TryRead(value, out var number) => double.IsNaN(number) ? "NaN"u8
            : double.IsPositiveInfinity(number) ? "Inf"u8
            : double.IsNegativeInfinity(number) ? "-Inf"u8
            : _scratch.AsSpan(0, JavaNumber.Write(number, _scratch)),
            _ => [],
        };

    private ReadOnlySpan<byte> Time(CellKind kind, bool fractions, ReadOnlySpan<byte> value)
    {
        var length = JavaNumber.TryRead(value, out var serial)
            ? ExcelTimes.Write(serial, _workbook.CountsFrom1904, kind, fractions, _scratch)
            : 0;
        return length > 0 ? _scratch.AsSpan(0, length) : value;
    }

    // Among texts each is written as it is shown, in full where it has more than a day.
    private ReadOnlySpan<byte> TimeInText(CellKind kind, ReadOnlySpan<byte> value)
    {
        if (!JavaNumber.TryRead(value, out var serial))
        {
            return value;
        }

        kind =
            kind == CellKind.Day && ExcelTimes.PointOf(serial, _workbook.CountsFrom1904)?.TimeOfDay > TimeSpan.Zero
            || (kind == CellKind.Time && ExcelTimes.TimeOf(serial) is null)
                ? CellKind.DayAndTime
                : kind;
        return Time(kind, false, value);
    }
}
