namespace Quire.Tabular.Statistics;

/// <summary>Count, mean, deviation and extremes in two passes, which keeps what one pass would lose to rounding.</summary>
internal sealed class Moments
{
    private double _sum;
    private double _residual;
    private double _squares;
    private double _minimum = double.PositiveInfinity;
    private double _maximum = double.NegativeInfinity;

    public long Count { get; private set; }

    private double Rough => _sum / Count;

    public void First(double number)
    {
        Count++;
        _sum += number;
        _minimum = Math.Min(_minimum, number);
        _maximum = Math.Max(_maximum, number);
    }

    // The deviation is about the mean put right, as those who publish such figures calculate it; the difference is below
    // rounding.
    public void Second(double number)
    {
        var deviation = number - Rough;
        _residual += deviation;
        _squares += deviation * deviation;
    }

    public VariableSummary Summary(long rows, double median) =>
        Count == 0
            ? new() { Invalid = rows }
            : new()
            {
                Valid = Count,
                Invalid = rows - Count,
                Mean = Rough + (_residual / Count),
                Median = median,
                Minimum = _minimum,
                Maximum = _maximum,
                StandardDeviation =
                    Count > 1 ? Math.Sqrt((_squares - (_residual * _residual / Count)) / (Count - 1)) : double.NaN,
            };
}
