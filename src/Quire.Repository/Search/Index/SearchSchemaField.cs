namespace Quire.Repository.Search.Index;

/// <summary>A metadata field as searches know it.</summary>
/// <param name="Name">Name in queries.</param>
/// <param name="Type">How it is analysed.</param>
/// <param name="FacetName">
/// Name of its facet: the field's own with <c>_ss</c>, or <c>_s</c> where there can be one value only; null when not facetable.
/// </param>
public sealed record SearchSchemaField(string Name, SearchFieldType Type, string? FacetName);
