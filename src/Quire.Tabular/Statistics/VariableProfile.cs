namespace Quire.Tabular.Statistics;

/// <summary>What stands in a column.</summary>
public sealed record VariableProfile
{
    /// <summary>How many rows have no value.</summary>
    public long Missing { get; init; }

    /// <summary>
    /// How many rows have a value the makers of the data count as no answer; the statistics count it like any other.
    /// </summary>
    public long DeclaredMissing { get; init; }

    /// <summary>How many different values there are; nothing where they are more than are counted.</summary>
    public long? Distinct { get; init; }

    /// <summary>
    /// The most frequent values, the most frequent first and equally frequent ones in the order of their characters. Where there
    /// are more values than are counted these are the frequent ones among them, with all their rows, and none where no value
    /// stands out.
    /// </summary>
    public IReadOnlyList<ValueCount> MostFrequent { get; init; } = [];

    /// <summary>Statistics of numbers; nothing for texts.</summary>
    public VariableSummary? Summary { get; init; }

    /// <summary>Quantiles of numbers, in the order they were asked for; none where there are no numbers.</summary>
    public IReadOnlyList<double> Quantiles { get; init; } = [];

    /// <summary>How numbers are spread; nothing where there is no finite one.</summary>
    public Histogram? Histogram { get; init; }
}
