namespace Quire.Contracts.Search;

/// <summary>Where a hit matched.</summary>
public sealed record SearchMatch
{
    /// <summary>Text around the match, marked up.</summary>
    public IReadOnlyList<string>? Snippets { get; init; }
}
