using System.Globalization;
using Quire.Cli.Console;
using Quire.Contracts.Files.Tables;

namespace Quire.Cli.Files.Tables;

/// <summary>What stands in a variable of a table.</summary>
internal sealed record VariableResult : IRow
{
    private const int MostShown = 3;

    public static IReadOnlyList<string> Columns { get; } =
    ["Variable", "Type", "Count", "Missing", "Distinct", "Minimum", "Median", "Maximum", "Mean", "SD", "Most frequent"];

    public required string Name { get; init; }

    public required string Label { get; init; }

    public required string Type { get; init; }

    /// <summary>Rows with a value.</summary>
    public required long Count { get; init; }

    /// <summary>Rows without one.</summary>
    public required long Missing { get; init; }

    /// <summary>Values that count as no answer.</summary>
    public required long DeclaredMissing { get; init; }

    /// <summary>Different values; absent where they are more than are counted.</summary>
    public long? Distinct { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public double? Mean { get; init; }

    public double? StandardDeviation { get; init; }

    public QuantilesResponse? Quantiles { get; init; }

    public HistogramResponse? Histogram { get; init; }

    public required IReadOnlyList<ValueCountResponse> Top { get; init; }

    public static VariableResult Of(VariableSummaryResponse variable) =>
        new()
        {
            Name = variable.Name,
            Label = variable.Label,
            Type = variable.Type,
            Count = variable.Count,
            Missing = variable.Missing,
            DeclaredMissing = variable.DeclaredMissing,
            Distinct = variable.Distinct,
            Minimum = variable.Minimum,
            Maximum = variable.Maximum,
            Mean = variable.Mean,
            StandardDeviation = variable.StandardDeviation,
            Quantiles = variable.Quantiles,
            Histogram = variable.Histogram,
            Top = variable.Top,
        };

    public IReadOnlyList<string?> Cells() =>
        [
            Name,
            Type,
            Whole(Count),
            Whole(Missing),
            Distinct is { } distinct ? Whole(distinct) : "many",
            Figure(Minimum),
            Figure(Quantiles?.P50),
            Figure(Maximum),
            Figure(Mean),
            Figure(StandardDeviation),
            string.Join(", ", Top.Take(MostShown).Select(t => $"{t.Label ?? t.Value} ({Whole(t.Count)})")),
        ];

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Figure(double? number) => number?.ToString("G6", CultureInfo.InvariantCulture);
}
