namespace Quire.Repository.Files.Tables.Profiles;

/// <summary>A variable with what stands in it.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Variable">The variable.</param>
/// <param name="Profile">What stands in it.</param>
public sealed record SummarizedVariable(int Column, TableVariable Variable, StoredProfile Profile);
