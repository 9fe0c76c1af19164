using Quire.Tabular.Tables;

namespace Quire.Tabular.Stata;

/// <summary>The parts of a file that describe its variables, in whatever form the release has them.</summary>
internal sealed class StataSections
{
    public required int[] Types { get; init; }

    public required string[] Names { get; init; }

    public required string[] Formats { get; init; }

    /// <summary>Names of the sets of categories the variables have; empty for none.</summary>
    public required string[] LabelNames { get; init; }

    public required string[] Labels { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<Category>> Categories { get; init; }

    public required StataLongTexts LongTexts { get; init; }
}
