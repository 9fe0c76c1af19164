using System.Globalization;
using System.Text;
using Quire.Tabular.Binary;
using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Spss;

/// <summary>The records of a portable file before its cases.</summary>
internal sealed class PortableDictionary
{
    private const int MaxText = 32_767;
    private const int MaxRecords = 5_000_000;

    // Three in all programs there are.
    private const int MaxMissing = 100;

    // Some programs count the forms of dates from here.
    private const int FormatShift = 82;

    private readonly PortableSource _source;
    private readonly TableLimits _limits;
    private readonly List<Column> _columns = [];
    private readonly Dictionary<string, Column> _byName = new(StringComparer.Ordinal);
    private int _expected;
    private int _labels;

    private PortableDictionary(PortableSource source, TableLimits limits) => (_source, _limits) = (source, limits);

    /// <summary>A variable as the records tell it.</summary>
    public sealed class Column(string name, int width, SpssFormat format)
    {
        public string Name => name;
        public int Width => width;
        public SpssFormat Format => format;
        public string Label { get; set; } = "";
        public List<MissingRange> Ranges { get; } = [];
        public List<string> Texts { get; } = [];
        public List<(string Value, string Label)> Labels { get; } = [];
    }

    /// <summary>Reads up to the first case.</summary>
    public static (List<Column> Columns, List<Variable> Variables) Read(PortableSource source, TableLimits limits)
    {
        var dictionary = new PortableDictionary(source, limits);
        // The version, and when the file was written.
        source.Letter();
        source.Text(MaxText);
        source.Text(MaxText);
        while (dictionary.ReadRecord()) { }

        if (dictionary._columns.Count != dictionary._expected || dictionary._expected == 0)
        {
            throw source.Damaged(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the first case after {dictionary._columns.Count} of {dictionary._expected} variables"
                )
            );
        }

        var names = new FreeNames([]);
        return (dictionary._columns, [.. dictionary._columns.Select(c => VariableOf(c, names))]);
    }

    private bool ReadRecord()
    {
        switch ((char)_source.Letter())
        {
            case '1' or '2' or '3' or '6':
                _source.Text(MaxText);
                return true;
            case '4':
                _expected = _source.Integer(int.MaxValue, "the number of variables");
                _limits.DemandVariables(_expected);
                return true;
            case '5':
                _source.Number();
                return true;
            case '7':
                ReadVariable();
                return true;
            case '8':
                AddMissing(r => (r, r), t => t);
                return true;
            case '9':
                AddMissing(r => (double.NegativeInfinity, r), null);
                return true;
            case 'A':
                AddMissing(r => (r, double.PositiveInfinity), null);
                return true;
            case 'B':
                ReadRange();
                return true;
            case 'C':
                Last().Label = _source.String(MaxText);
                return true;
            case 'D':
                ReadLabels();
                return true;
            case 'E':
                for (var i = _source.Integer(MaxRecords, "the number of lines"); i > 0; i--)
                {
                    _source.Text(MaxText);
                }

                return true;
            case 'F':
                return false;
            default:
                throw _source.Damaged("a record of a kind that is not known");
        }
    }

    private void ReadVariable()
    {
        if (_columns.Count >= _expected)
        {
            throw _source.Damaged("a variable more than the file has");
        }

        var width = _source.Integer(MaxText, "the width of a variable");
        var name = _source.String(MaxText);
        var type = _source.Integer(1000, "the form of a variable");
        _source.Integer(MaxText, "the width of a form");
        var decimals = _source.Integer(MaxText, "the decimals of a form");
        for (var i = 0; i < 3; i++)
        {
            _source.Number();
        }

        var column = new Column(name, width, new(type > FormatShift ? type - FormatShift : type, decimals));
        _columns.Add(column);
        _byName[name] = column;
    }

    private void AddMissing(Func<double, (double, double)> range, Func<string, string>? text)
    {
        var column = Last();
        if (column.Width > 0)
        {
            var value = _source.String(MaxText);
            if (text is not null)
            {
                column.Texts.Add(text(value));
            }
        }
        else
        {
            var (from, to) = range(_source.Number());
            column.Ranges.Add(new(from, to));
        }

        CountMissing(column);
    }

    private void ReadRange()
    {
        var column = Last();
        if (column.Width > 0)
        {
            _source.Text(MaxText);
            _source.Text(MaxText);
        }
        else
        {
            column.Ranges.Add(new(_source.Number(), _source.Number()));
        }

        CountMissing(column);
    }

    private void ReadLabels()
    {
        var columns = new List<Column>();
        for (var i = _source.Integer(MaxRecords, "the number of variables with labels"); i > 0; i--)
        {
            if (_byName.TryGetValue(_source.String(MaxText), out var column))
            {
                columns.Add(column);
            }
        }

        var isText = columns.Count > 0 && columns[0].Width > 0;
        for (var i = _source.Integer(MaxRecords, "the number of labels"); i > 0; i--)
        {
            var value = isText ? _source.String(MaxText) : Text(_source.Number());
            var label = _source.String(MaxText);
            foreach (var column in columns)
            {
                Count();
                column.Labels.Add((value, label));
            }
        }
    }

    private Column Last() =>
        _columns.Count > 0 ? _columns[^1] : throw _source.Damaged("a record about a variable before the first");

    private void CountMissing(Column column)
    {
        if (column.Ranges.Count + column.Texts.Count > MaxMissing)
        {
            throw _source.Damaged("more that counts as no answer than a variable can have");
        }

        Count();
    }

    // A set of labels belongs to any number of variables, and each of them gets its own.
    private void Count()
    {
        if (++_labels > MaxRecords)
        {
            throw new TableFormatException(
                string.Create(CultureInfo.InvariantCulture, $"The variables have more than {MaxRecords} labels of values in all.")
            );
        }
    }

    private static string Text(double number)
    {
        Span<byte> text = stackalloc byte[PlainDecimal.MaxLength];
        return double.IsFinite(number) ? Encoding.ASCII.GetString(text[..PlainDecimal.Write(number, text)]) : "";
    }

    private static Variable VariableOf(Column column, FreeNames names)
    {
        var missing = new MissingValues(column.Ranges, column.Texts);
        var variable = new Variable(names.Take(column.Name))
        {
            Label = column.Label.Length > 0 ? column.Label : column.Name,
            MissingRanges = column.Ranges.FindAll(r => r.HasEnds),
            MissingTexts = column.Texts,
            Categories = [.. column.Labels.Select(l => new Category(l.Value, l.Label, missing.Has(l.Value)))],
        };
        return column.Width > 0 || column.Format.IsWord ? variable
            : column.Format.Category != FormatCategory.None
                ? variable with
                {
                    FormatCategory = column.Format.Category,
                    Format = column.Format.Pattern,
                }
            : variable with { Type = VariableType.Numeric };
    }
}
