namespace Quire.Contracts.Accounts;

/// <summary>How many notifications are not read.</summary>
public sealed record UnreadCount
{
    /// <summary>How many.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("unreadCount")]
    public int Count { get; init; }
}
