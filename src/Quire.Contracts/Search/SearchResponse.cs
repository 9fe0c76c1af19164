using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quire.Contracts.Search;

/// <summary>A page of search results.</summary>
public sealed record SearchResponse
{
    /// <summary>The query.</summary>
    [JsonPropertyName("q")]
    public string? Query { get; init; }

    /// <summary>Hits in all.</summary>
    [JsonPropertyName("total_count")]
    public long TotalCount { get; init; }

    /// <summary>Index of the first item, from 0.</summary>
    public long Start { get; init; }

    /// <summary>Other spellings by word.</summary>
    [JsonPropertyName("spelling_alternatives")]
    public JsonElement? SpellingAlternatives { get; init; }

    /// <summary>The hits.</summary>
    public IReadOnlyList<SearchItem>? Items { get; init; }

    /// <summary>Facets by field, in one object inside the array; only when asked for.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, SearchFacet>>? Facets { get; init; }

    /// <summary>Hits by <c>Dataverses</c>, <c>Datasets</c>, <c>Files</c>; only when asked for.</summary>
    [JsonPropertyName("total_count_per_object_type")]
    public IReadOnlyDictionary<string, long>? TotalCountPerObjectType { get; init; }

    /// <summary>Items in this page.</summary>
    [JsonPropertyName("count_in_response")]
    public int CountInResponse { get; init; }
}
