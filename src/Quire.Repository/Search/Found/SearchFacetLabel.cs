namespace Quire.Repository.Search.Found;

/// <summary>One label of a facet.</summary>
/// <param name="Label">The value.</param>
/// <param name="Count">Matching documents that have it; at least 1.</param>
public readonly record struct SearchFacetLabel(string Label, long Count);
