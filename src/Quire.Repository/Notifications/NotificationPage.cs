namespace Quire.Repository.Notifications;

/// <summary>Some of somebody's notifications, newest first.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Some">Those asked for.</param>
public sealed record NotificationPage(int Count, IReadOnlyList<NotificationView> Some);
