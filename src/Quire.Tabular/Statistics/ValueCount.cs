namespace Quire.Tabular.Statistics;

/// <summary>A value and how often it stands in a column.</summary>
/// <param name="Value">The value, as cells have it.</param>
/// <param name="Count">How many rows have it.</param>
public sealed record ValueCount(string Value, long Count);
