namespace Quire.Repository.Files.Tables.Editing;

/// <summary>What a codebook says of variables of a table, by their numbers on the wire.</summary>
/// <param name="Variables">Variables, each with all that is said of it from now on; the last one of a number counts.</param>
/// <param name="Groups">All groups there are from now on.</param>
public sealed record VariableChanges(IReadOnlyList<SaidVariable> Variables, IReadOnlyList<SaidGroup> Groups);
