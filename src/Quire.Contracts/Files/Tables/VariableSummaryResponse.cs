namespace Quire.Contracts.Files.Tables;

/// <summary>What stands in a variable. Numbers that are infinite or none are absent.</summary>
public sealed record VariableSummaryResponse
{
    /// <summary>Number of the variable, as <c>dataTables</c> tells it.</summary>
    public required long Id { get; init; }

    /// <summary>Its name, unique in the table.</summary>
    public required string Name { get; init; }

    /// <summary>What it says about itself; the name where nothing more is known.</summary>
    public required string Label { get; init; }

    /// <summary><c>integer</c>, <c>number</c>, <c>text</c>, <c>date</c> or <c>time</c>.</summary>
    public required string Type { get; init; }

    /// <summary>How many rows have a value.</summary>
    public required long Count { get; init; }

    /// <summary>How many rows have none.</summary>
    public required long Missing { get; init; }

    /// <summary>
    /// How many of the values count as no answer to the makers of the data; the statistics count them like all others.
    /// </summary>
    public required long DeclaredMissing { get; init; }

    /// <summary>Those of such values that have a name; absent where there is none.</summary>
    public IReadOnlyList<ValueCountResponse>? MissingCodes { get; init; }

    /// <summary>How many different values there are; absent where they are more than are counted.</summary>
    public long? Distinct { get; init; }

    /// <summary>The smallest number.</summary>
    public double? Minimum { get; init; }

    /// <summary>The largest number.</summary>
    public double? Maximum { get; init; }

    /// <summary>The arithmetic mean of the numbers.</summary>
    public double? Mean { get; init; }

    /// <summary>The deviation of a sample (by n - 1).</summary>
    public double? StandardDeviation { get; init; }

    /// <summary>Quantiles; absent for texts and where there are no numbers.</summary>
    public QuantilesResponse? Quantiles { get; init; }

    /// <summary>How the finite numbers are spread; absent for texts and where there are none.</summary>
    public HistogramResponse? Histogram { get; init; }

    /// <summary>
    /// The most frequent values, ten at the most; where there are more values than are counted only those that stand out.
    /// </summary>
    public required IReadOnlyList<ValueCountResponse> Top { get; init; }
}
