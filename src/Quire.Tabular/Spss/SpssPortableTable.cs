using System.Text;
using Quire.Tabular.Binary;
using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Spss;

/// <summary>
/// A table in a portable file of SPSS (por). Values are those a system file would have: what counts as missing for the user stays
/// a value, dates and times become texts. The cases are read twice: to find out which numbers have fractions, and for themselves.
/// </summary>
public sealed class SpssPortableTable : TableReader
{
    private const int MaxText = 32_767;

    private readonly PortableSource _source;
    private readonly List<PortableDictionary.Column> _columns;
    private readonly List<Variable> _variables;
    private readonly (long, int, int) _casesAt;
    private readonly double[] _numbers;
    private readonly byte[][] _texts;
    private readonly byte[] _scratch = new byte[PlainDecimal.MaxLength];
    private readonly long _rows;
    private long _row;

    /// <summary>Reads the file once and stands before its first case.</summary>
    /// <param name="stream">The file; it must seek. It is left open.</param>
    /// <param name="limits">What the file may ask for; <see cref="TableLimits.Default"/> unless told.</param>
    /// <exception cref="TableFormatException">It is no such file, or damaged; says where.</exception>
    public SpssPortableTable(Stream stream, TableLimits? limits = null)
    {
        _source = new(stream);
        if (!_source.Begin())
        {
            throw new TableFormatException("This is not a portable file of SPSS: SPSSPORT is not where it belongs.");
        }

        (_columns, _variables) = PortableDictionary.Read(_source, limits ?? TableLimits.Default);
        _casesAt = _source.Mark;
        _numbers = new double[_columns.Count];
        _texts = new byte[_columns.Count][];
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
        if (_row == 0)
        {
            _source.Return(_casesAt);
        }

        return _row++ < _rows && ReadCase();
    }

    /// <inheritdoc/>
    public override bool IsMissing(int column) => _columns[column].Width == 0 && double.IsNaN(_numbers[column]);

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Text(int column)
    {
        var form = _columns[column];
        if (form.Width > 0)
        {
            return Encodings.ToUtf8(_texts[column].AsSpan().TrimEnd((byte)' '), Encoding.UTF8);
        }

        var number = _numbers[column];
        if (double.IsNaN(number))
        {
            return [];
        }

        if (form.Format.Category != FormatCategory.None || form.Format.IsWord)
        {
            var length = SpssTimes.Write(form.Format, number, _scratch);
            if (length > 0)
            {
                return _scratch.AsSpan(0, length);
            }
        }

        return double.IsInfinity(number)
            ? number > 0
                ? "Inf"u8
                : "-Inf"u8
            : _scratch.AsSpan(0, PlainDecimal.Write(number, _scratch));
    }

    // The end may only come where a case would begin.
    private bool ReadCase()
    {
        for (var i = 0; i < _columns.Count; i++)
        {
            if (!_source.TryNumber(out var number))
            {
                return i == 0 ? false : throw _source.Damaged("the end of the data within a case");
            }

            if (_columns[i].Width == 0)
            {
                _numbers[i] = number;
            }
            else if (number is >= 0 and <= MaxText)
            {
                _texts[i] = _source.Characters((int)number);
            }
            else
            {
                throw _source.Damaged("the length of a text out of bounds");
            }
        }

        return true;
    }

    private long Learn()
    {
        var numeric = Enumerable.Range(0, _columns.Count).Where(i => _variables[i].Type == VariableType.Numeric).ToList();
        var rows = 0L;
        while (ReadCase())
        {
            rows++;
            for (var i = numeric.Count - 1; i >= 0; i--)
            {
                var number = _numbers[numeric[i]];
                if (!double.IsNaN(number) && !(Math.Abs(number) < 9.2e18 && Math.Floor(number).Equals(number)))
                {
                    _variables[numeric[i]] = _variables[numeric[i]] with { Interval = VariableInterval.Continuous };
                    numeric.RemoveAt(i);
                }
            }
        }

        return rows;
    }
}
