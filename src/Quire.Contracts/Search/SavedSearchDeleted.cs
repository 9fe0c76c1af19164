using System.Text.Json.Serialization;

namespace Quire.Contracts.Search;

/// <summary>A saved search was forgotten.</summary>
public sealed record SavedSearchDeleted
{
    /// <summary>The database id it had.</summary>
    [JsonPropertyName("Deleted")]
    public required long Deleted { get; init; }
}
