using System.Text.Json.Serialization;

namespace Quire.Contracts.Files.Tables;

/// <summary>A variable of a table.</summary>
public sealed record DataVariableResponse
{
    /// <summary>Its number, which subsets are asked for by.</summary>
    public long Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it says about itself.</summary>
    public string? Label { get; init; }

    /// <summary>Whether another variable weights it.</summary>
    public bool Weighted { get; init; }

    /// <summary>
    /// How its values lie: <c>discrete</c> or <c>contin</c>; elsewhere also <c>nominal</c> and <c>dichotomous</c>.
    /// </summary>
    public string? VariableIntervalType { get; init; }

    /// <summary><c>NUMERIC</c> or <c>CHARACTER</c>.</summary>
    public string? VariableFormatType { get; init; }

    /// <summary>What its texts stand for: <c>date</c> or <c>time</c>; absent for nothing more.</summary>
    public string? FormatCategory { get; init; }

    /// <summary>How dates and times are written, or how values are shown; absent where neither is known.</summary>
    public string? Format { get; init; }

    /// <summary>Whether its categories have an order that means something.</summary>
    public bool IsOrderedCategorical { get; init; }

    /// <summary>Its column, from 0.</summary>
    public int FileOrder { get; init; }

    /// <summary>Universal numeric fingerprint of the column.</summary>
    [JsonPropertyName("UNF")]
    public string? Unf { get; init; }

    /// <summary>What people said of it in the version that is shown; absent for nothing.</summary>
    public IReadOnlyList<VariableMetadataResponse>? VariableMetadata { get; init; }

    /// <summary>Numbers that count as no answer; absent for none.</summary>
    public IReadOnlyList<InvalidRangeResponse>? InvalidRanges { get; init; }

    /// <summary>
    /// Statistics as texts of numbers, by <c>mean</c>, <c>medn</c>, <c>mode</c>, <c>vald</c> (values), <c>invd</c> (missing),
    /// <c>min</c>, <c>max</c> and <c>stdev</c> (of a sample); absent for texts.
    /// </summary>
    public IReadOnlyDictionary<string, string>? SummaryStatistics { get; init; }

    /// <summary>Values with names; absent for none.</summary>
    public IReadOnlyList<VariableCategoryResponse>? VariableCategories { get; init; }
}
