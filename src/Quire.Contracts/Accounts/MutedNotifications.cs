namespace Quire.Contracts.Accounts;

/// <summary>What somebody is not told of.</summary>
public sealed record MutedNotifications
{
    /// <summary>What.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("mutedNotifications")]
    public required IReadOnlyList<NotificationKindResponse> Kinds { get; init; }
}
