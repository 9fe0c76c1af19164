namespace Quire.Contracts.Search;

/// <summary>A run of a saved search.</summary>
public sealed record SavedSearchHits
{
    /// <summary>Alias of the collection that shows what was found.</summary>
    public string? DefinitionPointAlias { get; init; }

    /// <summary>Id of the search.</summary>
    public long SavedSearchId { get; init; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<SavedSearchHit>? HitInfo { get; init; }

    /// <summary>The search, where asked for.</summary>
    public SavedSearchDebug? Debug { get; init; }
}
