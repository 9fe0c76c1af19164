namespace Quire.Repository.Search.Found;

/// <summary>Counts of the labels of one field over all matching documents.</summary>
/// <param name="Field">Field name, usable in a filter query.</param>
/// <param name="Labels">Most frequent first, equal counts by label.</param>
public sealed record SearchFacet(string Field, IReadOnlyList<SearchFacetLabel> Labels);
