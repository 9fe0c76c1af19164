namespace Quire.Repository.Search.Index;

/// <summary>The values of one field of a document; the name needs no declaration anywhere.</summary>
/// <param name="Name">Field name as queries write it, such as <c>authorName</c>.</param>
/// <param name="Type">How the values are analysed. Values that do not parse as it are still found as plain text.</param>
/// <param name="Values">The values, one entry each. Markup should have been removed.</param>
public sealed record SearchField(string Name, SearchFieldType Type, IReadOnlyList<string> Values)
{
    /// <summary>
    /// Name under which the values are counted and filtered, such as <c>authorName_ss</c>; null when not facetable.
    /// </summary>
    public string? FacetName { get; init; }

    /// <summary>Labels counted when they differ from the values; null means the values, and for dates their year.</summary>
    public IReadOnlyList<string>? FacetValues { get; init; }
}
