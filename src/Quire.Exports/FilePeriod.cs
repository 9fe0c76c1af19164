namespace Quire.Exports;

/// <summary>An embargo or a retention period.</summary>
/// <param name="Date">First day the file is available (embargo), or the last day it is (retention).</param>
/// <param name="Reason">Why, for people; null when nobody said.</param>
public sealed record FilePeriod(DateOnly Date, string? Reason);
