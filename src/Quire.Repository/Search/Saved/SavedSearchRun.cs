using Quire.Repository.Data.Search;

namespace Quire.Repository.Search.Saved;

/// <summary>A run of a saved search.</summary>
/// <param name="Search">The search, with its collection.</param>
/// <param name="Found">What it found, collections first.</param>
public sealed record SavedSearchRun(SavedSearchRecord Search, IReadOnlyList<FoundLink> Found);
