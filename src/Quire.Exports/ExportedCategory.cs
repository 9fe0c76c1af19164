namespace Quire.Exports;

/// <summary>A value of a variable that has a name.</summary>
/// <param name="Value">The value.</param>
/// <param name="Label">What it stands for.</param>
/// <param name="Frequency">In how many rows it is.</param>
/// <param name="IsMissing">Whether it counts as no answer.</param>
public sealed record ExportedCategory(string Value, string Label, long Frequency, bool IsMissing);
