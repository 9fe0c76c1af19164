using System.Globalization;
using Quire.Tabular.Binary;
using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Spss;

/// <summary>
/// A table in a system file of SPSS (sav and zsav). What SPSS counts as missing for the user stays a value and is told by the
/// variable; dates and times become texts. The cases are read twice: to find out which numbers have fractions, and for
/// themselves.
/// </summary>
public sealed class SpssTable : TableReader
{
    private readonly Stream _stream;
    private readonly TableLimits _limits;
    private readonly ByteSource _source;
    private readonly SpssDictionary _dictionary;
    private readonly List<SpssColumn> _columns;
    private readonly List<Variable> _variables;
    private readonly long _casesAt;
    private readonly byte[] _case;
    private readonly long _rows;
    private readonly byte[] _number = new byte[PlainDecimal.MaxLength];
    private byte[] _text = new byte[256];
    private SpssCases? _cases;
    private long _row;

    /// <summary>Reads the file once and stands before its first case.</summary>
    /// <param name="stream">The file; it must seek. It is left open.</param>
    /// <param name="limits">What the file may ask for; <see cref="TableLimits.Default"/> unless told.</param>
    /// <exception cref="TableFormatException">It is no such file, or damaged; says where.</exception>
    public SpssTable(Stream stream, TableLimits? limits = null)
    {
        (_stream, _limits) = (stream, limits ?? TableLimits.Default);
        _source = new(stream);
        _dictionary = SpssDictionary.Read(_source);
        _casesAt = _source.Position;
        (_columns, _variables) = SpssVariables.Of(_dictionary, _source);
        _limits.DemandVariables(_columns.Count);
        _case = new byte[_dictionary.Entries.Count * 8];
        _rows = Learn();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Variable> Variables => _variables;

    /// <inheritdoc/>
    public override long? RowCount => _rows;

    /// <inheritdoc/>
    public override bool EscapesBackslashes => true;

    /// <inheritdoc/>
    public override string EmptyText => " ";

    /// <inheritdoc/>
    public override bool Read()
    {
        _cases ??= Open();
        return _row++ < _rows && _cases.Read(_case);
    }

    /// <inheritdoc/>
    public override bool IsMissing(int column) => _columns[column].Width == 0 && IsMissing(Number(_columns[column]));

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Text(int column)
    {
        var form = _columns[column];
        if (form.Width > 0)
        {
            return Encodings.ToUtf8(TextOf(form), _dictionary.Encoding);
        }

        var number = Number(form);
        if (IsMissing(number))
        {
            return [];
        }

        if (form.Format.Category != FormatCategory.None || form.Format.IsWord)
        {
            var length = SpssTimes.Write(form.Format, number, _number);
            if (length > 0)
            {
                return _number.AsSpan(0, length);
            }
        }

        return double.IsInfinity(number)
            ? number > 0
                ? "Inf"u8
                : "-Inf"u8
            : _number.AsSpan(0, PlainDecimal.Write(number, _number));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _cases?.Dispose();
        base.Dispose(disposing);
    }

    // A column has fractions when one of its numbers does, or one that whole numbers have no room for.
    private long Learn()
    {
        var numeric = Enumerable.Range(0, _columns.Count).Where(i => _variables[i].Type == VariableType.Numeric).ToList();
        var rows = 0L;
        using var cases = Open();
        while (rows < (_dictionary.Cases ?? long.MaxValue) && _case.Length > 0 && cases.Read(_case))
        {
            rows++;
            for (var i = numeric.Count - 1; i >= 0; i--)
            {
                var number = Number(_columns[numeric[i]]);
                if (!IsMissing(number) && !(Math.Abs(number) < 9.2e18 && Math.Floor(number).Equals(number)))
                {
                    _variables[numeric[i]] = _variables[numeric[i]] with { Interval = VariableInterval.Continuous };
                    numeric.RemoveAt(i);
                }
            }
        }

        if (_dictionary.Cases is { } claimed && rows < claimed)
        {
            throw new TableFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The file should have {claimed} cases and ends after {rows}: it is damaged or cut short."
                )
            );
        }

        return rows;
    }

    private SpssCases Open()
    {
        _stream.Position = _casesAt;
        return new(_stream, _dictionary, _source.IsBigEndian, _limits);
    }

    private double Number(SpssColumn column) => _source.Double(_case.AsSpan(column.Element * 8));

    private bool IsMissing(double number) => number.Equals(_dictionary.SystemMissing) || double.IsNaN(number);

    private ReadOnlySpan<byte> TextOf(SpssColumn column)
    {
        if (column.Segments.Count == 1)
        {
            return _case.AsSpan(column.Element * 8, column.Width).TrimEnd((byte)' ');
        }

        if (_text.Length < column.Width)
        {
            _text = new byte[column.Width];
        }

        var end = 0;
        foreach (var (element, length) in column.Segments)
        {
            _case.AsSpan(element * 8, length).CopyTo(_text.AsSpan(end));
            end += length;
        }

        return _text.AsSpan(0, end).TrimEnd((byte)' ');
    }
}
