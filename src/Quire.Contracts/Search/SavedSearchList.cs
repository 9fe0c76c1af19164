using System.Text.Json.Serialization;

namespace Quire.Contracts.Search;

/// <summary>The saved searches of an installation, under both names servers give them.</summary>
public sealed record SavedSearchList
{
    /// <summary>As 4.x names them; the blank is real.</summary>
    [JsonPropertyName("saved searches")]
    public IReadOnlyList<SavedSearchResponse>? Former { get; init; }

    /// <summary>As 6.x names them.</summary>
    public IReadOnlyList<SavedSearchResponse>? SavedSearches { get; init; }
}
