namespace Quire.Repository.Files.Tables.Editing;

/// <summary>Variables that belong together, as a codebook says it.</summary>
/// <param name="Label">What the group is called; null for nothing.</param>
/// <param name="Variables">Numbers of the variables on the wire.</param>
public sealed record SaidGroup(string? Label, IReadOnlyList<long> Variables);
