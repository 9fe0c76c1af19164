using System.Text.Json.Serialization;

namespace Quire.Contracts.Search;

/// <summary>Generated serialization of the search types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(IndexStatusResponse))]
[JsonSerializable(typeof(DatasetReindexed))]
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(SearchServices))]
[JsonSerializable(typeof(IReadOnlyList<SearchItem>))]
[JsonSerializable(typeof(OwnDataResponse))]
[JsonSerializable(typeof(SavedSearchList))]
[JsonSerializable(typeof(SavedSearchResponse))]
[JsonSerializable(typeof(SavedSearchRequest))]
[JsonSerializable(typeof(SavedSearchAdded))]
[JsonSerializable(typeof(SavedSearchDeleted))]
[JsonSerializable(typeof(AllSavedSearchHits))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, IReadOnlyList<SavedSearchHits>>))]
internal sealed partial class SearchJson : JsonSerializerContext;
