namespace Quire.Repository.Files.Fixity;

/// <summary>A file of which bytes were found damaged.</summary>
/// <param name="File">The file.</param>
/// <param name="Dataset">Its dataset.</param>
/// <param name="Identifier">The dataset's persistent identifier.</param>
/// <param name="Beside">Key in its store of what lies beside the file, where that is damaged; null for the file itself.</param>
/// <param name="Found">What was found, in a sentence.</param>
/// <param name="FoundAt">When it was found first.</param>
public sealed record FixityFinding(long File, long Dataset, string? Identifier, string? Beside, string Found, DateTime FoundAt);
