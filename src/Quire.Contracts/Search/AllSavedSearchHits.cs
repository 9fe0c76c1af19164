using System.Text.Json.Serialization;

namespace Quire.Contracts.Search;

/// <summary>A run of all saved searches; each under the name <c>hits for saved search id N</c>.</summary>
public sealed record AllSavedSearchHits
{
    /// <summary>One for each search.</summary>
    [JsonPropertyName("hits by saved search")]
    public IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<SavedSearchHits>>>? Searches { get; init; }
}
