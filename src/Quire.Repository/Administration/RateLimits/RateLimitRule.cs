using System.Text.Json.Serialization;

namespace Quire.Repository.Administration.RateLimits;

/// <summary>How many calls an hour of some actions are allowed to one tier, as the setting has it.</summary>
internal sealed record RateLimitRule
{
    [JsonPropertyName("tier")]
    public required int Tier { get; init; }

    [JsonPropertyName("limitPerHour")]
    public required int LimitPerHour { get; init; }

    [JsonPropertyName("actions")]
    public required List<string> Actions { get; init; }
}
