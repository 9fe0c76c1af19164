namespace Quire.Contracts.Search;

/// <summary>The values of a facet.</summary>
public sealed record SearchFacet
{
    /// <summary>Label.</summary>
    public string? Friendly { get; init; }

    /// <summary>One object per value: the value and its count.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, long>>? Labels { get; init; }
}
