namespace Quire.Tabular.Statistics;

/// <summary>
/// Statistics of a numeric variable, over its values that are numbers: not over missing ones and not over <c>NaN</c>. Where there
/// is no value at all, every statistic but the counts is not a number.
/// </summary>
public sealed record VariableSummary
{
    /// <summary>How many values there are.</summary>
    public long Valid { get; init; }

    /// <summary>How many rows have none.</summary>
    public long Invalid { get; init; }

    /// <summary>The arithmetic mean.</summary>
    public double Mean { get; init; } = double.NaN;

    /// <summary>The value in the middle, or the mean of the two there.</summary>
    public double Median { get; init; } = double.NaN;

    /// <summary>The smallest value.</summary>
    public double Minimum { get; init; } = double.NaN;

    /// <summary>The largest value.</summary>
    public double Maximum { get; init; } = double.NaN;

    /// <summary>The deviation of a sample (by n - 1); not a number for fewer than two values.</summary>
    public double StandardDeviation { get; init; } = double.NaN;
}
