using System.Text.Json.Serialization;

namespace Quire.Repository.Files.Tables;

/// <summary>A value of a variable that has a name.</summary>
/// <param name="Value">The value.</param>
/// <param name="Label">What it stands for.</param>
/// <param name="Frequency">In how many rows it is.</param>
/// <param name="IsMissing">Whether it counts as no answer.</param>
public sealed record TableCategory(
    [property: JsonPropertyName("value")] string Value,
    [property: JsonPropertyName("label")] string Label,
    [property: JsonPropertyName("frequency")] long Frequency,
    [property: JsonPropertyName("missing")] bool IsMissing = false
);
