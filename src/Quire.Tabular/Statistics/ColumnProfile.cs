using System.Text;
using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Statistics;

/// <summary>What is learned of a column in a pass over the table and one or more over its numbers.</summary>
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
    private double _width;
    private ulong _bits;
    private bool _hasNegativeZero;
    private LeadingBits? _leading;
    private IQuantiles? _quantiles;

    /// <summary>Knows nothing yet.</summary>
    /// <param name="variable">The column.</param>
    /// <param name="options">What is told.</param>
    /// <param name="columns">How many columns share the memory.</param>
    /// <param name="countsBits">Whether there is memory for counting numbers by their first bits.</param>
    public ColumnProfile(Variable variable, ProfileOptions options, int columns, bool countsBits)
    {
        (_variable, _options, _declared) = (variable, options, MissingValues.Of(variable));
        var room = Math.Max(FewestValues, options.Memory / BytesOfValue / Math.Max(1, columns));
        _values = new((int)Math.Min(room, options.MaxDistinct));
        _bins = IsNumeric ? new long[Math.Max(1, options.Bins)] : [];
        _leading = IsNumeric && countsBits ? new() : null;
    }

    public bool IsNumeric => _variable.Type == VariableType.Numeric;

    /// <summary>How many numbers there are.</summary>
    public long Numbers => _moments.Count;

    /// <summary>Whether the numbers have to be seen once more for quantiles.</summary>
    public bool NeedsNumbers => _quantiles is { IsDone: false };

    /// <summary>Whether the frequent values have to be counted once more.</summary>
    public bool NeedsCounting => _values.NeedsCounting;

    /// <summary>A row has no value.</summary>
    public void AddMissing() => _missing++;

    /// <summary>Takes the value of a row.</summary>
    /// <param name="text">The value.</param>
    /// <param name="number">The number it is; not a number for everything else.</param>
    public void Add(ReadOnlySpan<byte> text, double number)
    {
        if (_declared?.Has(Encoding.UTF8.GetString(text)) == true)
        {
            _declaredMissing++;
        }

        _values.Add(text);
        if (double.IsNaN(number))
        {
            return;
        }

        _moments.First(number);
        _leading?.Add(number);
        var bits = BitConverter.DoubleToUInt64Bits(number);
        _bits |= bits;
        _hasNegativeZero = _hasNegativeZero || bits == 1UL << 63;
        if (double.IsFinite(number))
        {
            (_from, _to) = (Math.Min(_from, number), Math.Max(_to, number));
        }
    }

    /// <summary>All rows were seen: looks for quantiles among the numbers that are given from now on.</summary>
    /// <param name="probabilities">Which quantiles.</param>
    public void FindQuantiles(IReadOnlyList<double> probabilities)
    {
        _quantiles =
            Numbers == 0 ? null
            : Quantiles.IsSorted(Numbers, _hasNegativeZero, probabilities) ? new Sorted(Numbers, probabilities)
            : new Selection(Numbers, probabilities, (_bits & uint.MaxValue) == 0, _leading);
        _leading = null;
    }

    /// <summary>Bytes the quantiles take while they are looked for.</summary>
    public long Need(IReadOnlyList<double> probabilities) => Quantiles.Need(Numbers, _hasNegativeZero, probabilities);

    /// <summary>Takes some numbers in the second pass.</summary>
    public void Second(ReadOnlySpan<double> numbers)
    {
        // Halves first: the width of all numbers there are is none of them.
        _width = (_to / 2) - (_from / 2);
        foreach (var number in numbers)
        {
            if (!double.IsNaN(number))
            {
                _moments.Second(number);
                if (double.IsFinite(number))
                {
                    _bins[BinOf(number)]++;
                }
            }
        }
    }

    /// <summary>Takes some numbers in any pass after the first.</summary>
    public void ForQuantiles(ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers)
        {
            if (!double.IsNaN(number))
            {
                _quantiles!.Add(number);
            }
        }
    }

    /// <summary>All numbers were seen once more.</summary>
    public void EndPass() => _quantiles?.EndPass();

    /// <summary>Counts the value of a row once more.</summary>
    public void Count(ReadOnlySpan<byte> text) => _values.Count(text);

    /// <summary>Puts together what was learned.</summary>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="median">Which of the quantiles is the median.</param>
    public VariableProfile Finish(long rows, int median)
    {
        var quantiles = _quantiles?.Values ?? [];
        return new()
        {
            Missing = _missing,
            DeclaredMissing = _declaredMissing,
            Distinct = _values.Distinct,
            MostFrequent = _values.Top(_options.MostFrequent),
            Summary = IsNumeric ? _moments.Summary(rows, quantiles.Length > 0 ? quantiles[median] : double.NaN) : null,
            Quantiles = [.. quantiles.Take(_options.Quantiles.Count)],
            Histogram = IsNumeric && _from <= _to ? new(_from, _to, _bins) : null,
        };
    }

    private int BinOf(double number)
    {
        var part = ((number / 2) - (_from / 2)) / _width;
        return double.IsNaN(part) ? 0 : Math.Clamp((int)(part * _bins.Length), 0, _bins.Length - 1);
    }
}
