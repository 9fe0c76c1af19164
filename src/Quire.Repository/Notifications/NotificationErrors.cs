using Quire.Domain.Errors;

namespace Quire.Repository.Notifications;

/// <summary>Refusals about notifications.</summary>
internal static class NotificationErrors
{
    public static RepositoryException NotFound(long notification) =>
        Refuse.NotFound("notification.target.not-found", $"You have no notification {notification}.");

    public static RepositoryException NoSuchKind(string kind) =>
        Refuse.NotFound("notification.kind.not-found", $"There are no notifications of the kind '{kind}'.");
}
