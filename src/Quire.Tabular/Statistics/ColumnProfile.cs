using System.Text;
using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Statistics;

/// <summary>What is learned of a column in two passes.</summary>
internal sealed class ColumnProfile
{
    // A value that is counted, with the text it is known by.
    private const int BytesOfValue = 128;
    private const int FewestValues = 16;

    private readonly Variable _variable;
    private readonly ProfileOptions _options;
    private readonly Moments _moments = new();
    private readonly FrequentValues _values;
    private readonly long[] _bins;
    private readonly MissingValues? _declared;
    private long _missing;
    private long _declaredMissing;
    private double _from = double.PositiveInfinity;
    private double _to = double.NegativeInfinity;

    public ColumnProfile(Variable variable, ProfileOptions options, int columns)
    {
        (_variable, _options, _declared) = (variable, options, MissingValues.Of(variable));
        var room = Math.Max(FewestValues, options.Memory / BytesOfValue / Math.Max(1, columns));
        _values = new((int)Math.Min(room, options.MaxDistinct));
        _bins = IsNumeric ? new long[Math.Max(1, options.Bins)] : [];
    }

    public bool IsNumeric => _variable.Type == VariableType.Numeric;

    /// <summary>How many numbers there are.</summary>
    public long Numbers => _moments.Count;

    /// <summary>Quantiles, once they are found.</summary>
    public double[] Quantiles { get; set; } = [];

    /// <summary>Whether the frequent values have to be counted once more.</summary>
    public bool NeedsCounting => _values.NeedsCounting;

    /// <summary>Takes the value of a row.</summary>
    /// <returns>Its number, where it is one that counts.</returns>
    public double? First(TableReader table, int column)
    {
        if (table.IsMissing(column))
        {
            _missing++;
            return null;
        }

        var text = table.Text(column);
        if (_declared?.Has(Encoding.UTF8.GetString(text)) == true)
        {
            _declaredMissing++;
        }

        _values.Add(text);
        if (!IsNumeric || !CellNumber.TryRead(_variable, text, out var number) || double.IsNaN(number))
        {
            return null;
        }

        _moments.First(number);
        if (double.IsFinite(number))
        {
            (_from, _to) = (Math.Min(_from, number), Math.Max(_to, number));
        }

        return number;
    }

    /// <summary>Takes a number of the second pass.</summary>
    public void Second(double number)
    {
        _moments.Second(number);
        if (double.IsFinite(number))
        {
            _bins[BinOf(number)]++;
        }
    }

    /// <summary>Counts the value of a row once more.</summary>
    public void Count(TableReader table, int column)
    {
        if (!table.IsMissing(column))
        {
            _values.Count(table.Text(column));
        }
    }

    /// <summary>Puts together what was learned.</summary>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="median">Which of the quantiles is the median.</param>
    public VariableProfile Finish(long rows, int median) =>
        new()
        {
            Missing = _missing,
            DeclaredMissing = _declaredMissing,
            Distinct = _values.Distinct,
            MostFrequent = _values.Top(_options.MostFrequent),
            Summary = IsNumeric ? _moments.Summary(rows, Quantiles.Length > 0 ? Quantiles[median] : double.NaN) : null,
            Quantiles = [.. Quantiles.Take(_options.Quantiles.Count)],
            Histogram = IsNumeric && _from <= _to ? new(_from, _to, _bins) : null,
        };

    // Halves first: the width of all numbers there are is none of them.
    private int BinOf(double number)
    {
        var part = ((number / 2) - (_from / 2)) / ((_to / 2) - (_from / 2));
        return double.IsNaN(part) ? 0 : Math.Clamp((int)(part * _bins.Length), 0, _bins.Length - 1);
    }
}
