using System.Text.Json.Serialization;

namespace Quire.Contracts.Search;

/// <summary>A page of somebody's own data.</summary>
public sealed record OwnDataPage
{
    /// <summary>Collections, datasets and files.</summary>
    public IReadOnlyList<SearchItem>? Items { get; init; }

    /// <summary>How many there are in all.</summary>
    [JsonPropertyName("total_count")]
    public long TotalCount { get; init; }

    /// <summary>How many stand before the page.</summary>
    public int Start { get; init; }
}
