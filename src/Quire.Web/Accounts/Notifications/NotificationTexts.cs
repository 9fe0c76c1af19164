using System.Globalization;
using Quire.Repository.Data;
using Quire.Repository.Notifications;
using Quire.Web.Access;
using Quire.Web.Addresses;
using Quire.Web.Texts;

namespace Quire.Web.Accounts.Notifications;

/// <summary>What notifications say to people, and where what they are about is.</summary>
internal static class NotificationTexts
{
    /// <summary>One sentence.</summary>
    /// <param name="view">The notification.</param>
    /// <param name="texts">The language.</param>
    /// <param name="installation">Name of the installation.</param>
    public static string Of(NotificationView view, Wording texts, string installation)
    {
        var told = view.Notification;
        var key = texts.Find($"notification.{told.Kind}") is null ? "notification.other" : $"notification.{told.Kind}";
        return texts
            .Of(
                key,
                view.Name is { Length: > 0 } name ? name : texts["notification.gone"],
                told.Kind is NotificationKinds.RoleAssigned or NotificationKinds.RoleRevoked
                    ? RoleWords.TitleOf(told.Details ?? "", texts)
                    : told.Details ?? "",
                view.Actor is { DisplayName: { Length: > 0 } actor } ? actor : texts["notification.somebody"],
                installation
            )
            .Trim();
    }

    /// <summary>Path of what it is about, without slash in front; null where there is nothing to go to.</summary>
    public static string? PathOf(NotificationView view) =>
        view.Object switch
        {
            null => view.Notification.Kind switch
            {
                NotificationKinds.TokenCreated => "account/tokens",
                NotificationKinds.EmailToConfirm => "account",
                _ => null,
            },
            { Kind: ObjectKind.Collection } => view.Collection is { } collection
                ? $"dataverse/{PathText.Of(collection.Alias)}"
                : null,
            // Those who decide are led to where they do.
            { Kind: ObjectKind.Dataset } dataset when view.Notification.Kind == NotificationKinds.AccessAsked => string.Create(
                CultureInfo.InvariantCulture,
                $"edit/{dataset.Id}/requests"
            ),
            { Kind: ObjectKind.Dataset, PersistentId: { } id } => $"dataset/{PathText.Of(id.ToString())}",
            { Kind: ObjectKind.File } file => string.Create(CultureInfo.InvariantCulture, $"file/{file.Id}"),
            _ => null,
        };
}
