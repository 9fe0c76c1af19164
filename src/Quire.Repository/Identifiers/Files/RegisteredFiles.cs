namespace Quire.Repository.Identifiers.Files;

/// <summary>What became of public files without identifiers that were to be given some.</summary>
/// <param name="Given">How many have one now; more than fit into one answer are given theirs in the background.</param>
/// <param name="Found">How many there were.</param>
public sealed record RegisteredFiles(int Given, int Found);
