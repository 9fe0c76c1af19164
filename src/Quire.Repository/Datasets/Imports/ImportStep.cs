namespace Quire.Repository.Datasets.Imports;

/// <summary>One file of an import of a folder, which is noted in the transaction that takes it in.</summary>
/// <param name="Run">The import.</param>
/// <param name="Before">The file dealt with before; null for the first.</param>
/// <param name="Path">The file, from the folder for imports on.</param>
public sealed record ImportStep(long Run, string? Before, string Path);
