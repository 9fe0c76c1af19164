namespace Quire.Repository.Datasets.Comparison;

/// <summary>What is new in some versions.</summary>
/// <param name="Summaries">Those asked for, newest first.</param>
/// <param name="Total">How many versions there are in all that the caller may know of.</param>
public sealed record VersionSummaries(IReadOnlyList<VersionSummary> Summaries, int Total);
