namespace Quire.Repository.Datasets.Comparison;

/// <summary>What is new in a version.</summary>
/// <param name="Version">The version.</param>
/// <param name="Contributor">Name of who began it; null when nobody knows.</param>
/// <param name="Previous">The version before it, whatever became of that; null for the first.</param>
/// <param name="Differences">How it differs from the version before it that was not withdrawn; null when there is none, or it was
/// withdrawn itself.</param>
public sealed record VersionSummary(
    VersionView Version,
    string? Contributor,
    VersionView? Previous,
    VersionComparison? Differences
);
