namespace Quire.Repository.Search.Found;

/// <summary>One label of a facet.</summary>
/// <param name="Label">The value.</param>
/// <param name="Count">Matching documents that have it; at least 1.</param>
public readonly record struct SearchFacetLabel(string Label, long Count)
{
    private readonly string? _value;

    /// <summary>What a filter asks for that narrows down to it; the label itself where people are not told another.</summary>
    public string Value
    {
        get => _value ?? Label;
        init => _value = value;
    }
}
