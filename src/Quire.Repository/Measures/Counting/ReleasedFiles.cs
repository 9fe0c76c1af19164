namespace Quire.Repository.Measures.Counting;

/// <summary>Files of one type that became public with one version.</summary>
/// <param name="Sequence">The version.</param>
/// <param name="ContentType">Their type.</param>
/// <param name="Amount">How many.</param>
/// <param name="Bytes">Their bytes.</param>
internal sealed record ReleasedFiles(int Sequence, string ContentType, long Amount, long Bytes);
