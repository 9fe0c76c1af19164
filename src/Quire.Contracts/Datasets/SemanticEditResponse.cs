using System.Text.Json.Serialization;

namespace Quire.Contracts.Datasets;

/// <summary>What became of a draft that was edited by linked data: one of the two is given.</summary>
public sealed record SemanticEditResponse
{
    /// <summary>The day, such as <c>Feb 1, 2026</c>, when the edit made the draft.</summary>
    [JsonPropertyName("Version Created")]
    public string? Created { get; init; }

    /// <summary>The day when the draft was there before.</summary>
    [JsonPropertyName("Version Updated")]
    public string? Updated { get; init; }
}
