namespace Quire.Contracts.Accounts;

/// <summary>What is not mailed to somebody.</summary>
public sealed record MutedEmails
{
    /// <summary>What.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("mutedEmails")]
    public required IReadOnlyList<NotificationKindResponse> Kinds { get; init; }
}
