using System.Globalization;
using System.Text;
using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Delimited;

/// <summary>
/// A table in a delimited text, CSV or TSV, whose first record names the columns. The file is read twice: to find out what the
/// columns are, and for the rows.
/// </summary>
public sealed class DelimitedTable : TableReader
{
    private readonly DelimitedForm _form;
    private readonly Stream _stream;
    private readonly Encoding _encoding;
    private readonly List<TableNote> _notes = [];
    private readonly Variable[] _variables;
    private readonly bool[] _hasDecimalComma;
    private readonly long _rows;
    private DelimitedReader? _reader;
    private Stream? _text;
    private long _row;
    private byte[] _number = new byte[64];

    /// <summary>Reads the file once and stands before its first row.</summary>
    /// <param name="stream">The file; it must seek. It is left open.</param>
    /// <param name="form">Commas or tabs. In a file of commas, semicolons are recognised when each of the first 200 records has as
    /// many.</param>
    /// <param name="limits">What the file may ask for; <see cref="TableLimits.Default"/> unless told.</param>
    /// <exception cref="TableFormatException">The file is no such table; says where.</exception>
    public DelimitedTable(Stream stream, DelimitedForm form, TableLimits? limits = null)
    {
        _stream = stream;
        _encoding = TextEncoding.Find(stream);
        _form = form == DelimitedForm.Comma ? Delimiters.Find(stream, _encoding) : form;
        if (_encoding is not UTF8Encoding)
        {
            _notes.Add(TableNote.Encoding(_encoding.WebName));
        }

        using var text = TextEncoding.Open(stream, _encoding);
        using var reader = new DelimitedReader(text, _form);
        if (!reader.Read())
        {
            throw new TableFormatException("The file is empty: its first line must name the columns.");
        }

        (limits ?? TableLimits.Default).DemandVariables(reader.FieldCount);
        var names = ColumnNames.Of(reader, _notes);
        var guesses = names.Select(_ => new ColumnGuess(_form.Delimiter == ';')).ToArray();
        _rows = Learn(reader, guesses);
        _variables = [.. guesses.Zip(names, (guess, name) => guess.Variable(name))];
        _hasDecimalComma = [.. guesses.Select(g => g.HasDecimalComma)];
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
        if (_reader is null)
        {
            _text = TextEncoding.Open(_stream, _encoding);
            _reader = new(_text, _form);
            _reader.Read();
        }

        // What comes after the last row are blank lines.
        return _row++ < _rows && _reader.Read();
    }

    /// <inheritdoc/>
    public override bool IsMissing(int column)
    {
        var variable = _variables[column];
        var value = _reader![column];
        return (value.IsEmpty && (variable.Type == VariableType.Numeric || variable.FormatCategory != FormatCategory.None))
            || (variable.Type == VariableType.Numeric && NumberWord.Of(value) == NumberWord.Missing);
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Text(int column)
    {
        var value = _reader![column];
        var variable = _variables[column];
        return variable.Type == VariableType.Numeric ? Number(value, column)
            : variable.FormatCategory != FormatCategory.None ? value.Trim((byte)'"')
            : value;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _reader?.Dispose();
        _text?.Dispose();
        base.Dispose(disposing);
    }

    // As found, except for the words and for control characters, which numbers can only have around them.
    private ReadOnlySpan<byte> Number(ReadOnlySpan<byte> value, int column) =>
        NumberWord.Of(value) switch
        {
            NumberWord.Missing => [],
            NumberWord.NotANumber => "NaN"u8,
            NumberWord.Infinity => "Inf"u8,
            NumberWord.NegativeInfinity => "-Inf"u8,
            NumberWord.Null => _variables[column].Interval == VariableInterval.Discrete ? "0"u8 : "0.0"u8,
            _ when _hasDecimalComma[column] => WithPoint(value),
            _ => value is [<= (byte)' ', ..] or [.., <= (byte)' '] ? WithoutControls(value) : value,
        };

    private static ReadOnlySpan<byte> WithoutControls(ReadOnlySpan<byte> value) =>
        value.ContainsAnyInRange((byte)0, (byte)0x1F) ? JavaNumber.Trim(value) : value;

    private ReadOnlySpan<byte> WithPoint(ReadOnlySpan<byte> value)
    {
        if (_number.Length < value.Length)
        {
            _number = new byte[value.Length];
        }

        value.CopyTo(_number);
        _number.AsSpan(0, value.Length).Replace((byte)',', (byte)'.');
        return _number.AsSpan(0, value.Length);
    }

    private static long Learn(DelimitedReader reader, ColumnGuess[] guesses)
    {
        var (rows, blank) = (0L, 0L);
        while (reader.Read())
        {
            // Blank lines at the end of a file are none; within it they are rows that lack values.
            if (reader.IsBlank && guesses.Length > 1)
            {
                blank = blank == 0 ? reader.Line : blank;
                continue;
            }

            if (blank > 0)
            {
                throw Mismatch(blank, guesses.Length, 1);
            }

            if (reader.FieldCount != guesses.Length)
            {
                throw Mismatch(reader.Line, guesses.Length, reader.FieldCount);
            }

            for (var i = 0; i < guesses.Length; i++)
            {
                guesses[i].Add(reader[i]);
            }

            rows++;
        }

        return rows;
    }

    // Lines are counted after the one with the names, and people know this sentence.
    private static TableFormatException Mismatch(long line, int expected, int found) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Reading mismatch, line {line - 1} of the Data file: {expected} delimited values expected, {found} found."
            )
        );
}
