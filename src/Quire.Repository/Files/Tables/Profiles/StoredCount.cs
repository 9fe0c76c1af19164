using System.Text.Json.Serialization;

namespace Quire.Repository.Files.Tables.Profiles;

/// <summary>A value and in how many rows it is.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">The rows.</param>
public sealed record StoredCount(
    [property: JsonPropertyName("value")] string Value,
    [property: JsonPropertyName("count")] long Count
);
