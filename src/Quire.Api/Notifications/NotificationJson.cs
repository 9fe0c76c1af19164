using Quire.Api.Http;
using Quire.Contracts.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Notifications;

namespace Quire.Api.Notifications;

/// <summary>Renders notifications.</summary>
internal static class NotificationJson
{
    // Who did it is told where whoever is told decides about it.
    private static readonly string[] WithRequestor =
    [
        NotificationKinds.AccessAsked,
        NotificationKinds.ReviewAsked,
        NotificationKinds.DatasetCreatedByOther,
        NotificationKinds.DatasetMoved,
    ];

    /// <summary>With subject and sentence.</summary>
    public static NotificationResponse WithTexts(NotificationView view, string installation)
    {
        var (subject, message) = NotificationTexts.Of(view, installation);
        return Brief(view) with { SubjectText = subject, MessageText = message };
    }

    /// <summary>With names and identifiers of what it is about.</summary>
    public static NotificationResponse WithNames(NotificationView view, string installation)
    {
        var brief = Brief(view);
        if (view.Notification.ObjectId is null)
        {
            return brief with { InstallationBrandName = installation, AdditionalInfo = view.Notification.Details };
        }

        if (view.Object is not { } item)
        {
            return brief with { ObjectDeleted = true };
        }

        var actor = WithRequestor.Contains(view.Notification.Kind) ? view.Actor : null;
        brief = brief with
        {
            AdditionalInfo = view.Notification.Details,
            RequestorFirstName = actor?.FirstName,
            RequestorLastName = actor?.LastName,
            RequestorEmail = actor?.Email,
        };
        return item.Kind == ObjectKind.Collection
            ? brief with
            {
                DataverseAlias = view.Collection?.Alias,
                DataverseDisplayName = view.Name,
            }
            : brief with
            {
                DatasetPersistentIdentifier = item.PersistentId?.ToString(),
                DatasetDisplayName = view.Name,
                OwnerAlias = view.Collection?.Alias,
                OwnerDisplayName = view.Collection?.Name,
            };
    }

    private static NotificationResponse Brief(NotificationView view) =>
        new()
        {
            Id = view.Notification.Id,
            Type = view.Notification.Kind,
            DisplayAsRead = view.Notification.IsRead,
            SentTimestamp = WireTime.Of(view.Notification.SentAt),
        };
}
