using System.Text.Json.Serialization;

namespace Quire.Contracts.Datasets;

/// <summary>Body of withdrawing a published version.</summary>
public sealed record DeaccessionRequest
{
    /// <summary>Why.</summary>
    public required string DeaccessionReason { get; init; }

    /// <summary>Where to go instead.</summary>
    [JsonPropertyName("deaccessionForwardURL")]
    public string? DeaccessionForwardUrl { get; init; }
}
