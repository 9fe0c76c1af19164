namespace Quire.Contracts.Accounts;

/// <summary>Notifications in the shape of 4.x.</summary>
public sealed record NotificationList
{
    /// <summary>The notifications, newest first.</summary>
    public required IReadOnlyList<NotificationResponse> Notifications { get; init; }
}
