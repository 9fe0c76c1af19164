namespace Quire.Exports;

/// <summary>Variables of a table that belong together.</summary>
/// <param name="Number">What the group is known by.</param>
/// <param name="Label">What it is called; null for nothing.</param>
/// <param name="Variables">Numbers of the variables on the wire.</param>
public sealed record ExportedGroup(long Number, string? Label, IReadOnlyList<long> Variables);
