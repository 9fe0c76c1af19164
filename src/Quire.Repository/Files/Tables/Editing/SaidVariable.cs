namespace Quire.Repository.Files.Tables.Editing;

/// <summary>What a codebook says of a variable.</summary>
/// <param name="Id">Its number on the wire.</param>
/// <param name="Edit">What is said, but for the variable that weights it; with labels and frequencies of any values.</param>
/// <param name="WeightedBy">Number of the variable that holds its weights; null for none.</param>
public sealed record SaidVariable(long Id, VariableEdit Edit, long? WeightedBy);
