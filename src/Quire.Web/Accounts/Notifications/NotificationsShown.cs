using Quire.Repository.Notifications;
using Quire.Repository.Notifications.Mailing;

namespace Quire.Web.Accounts.Notifications;

/// <summary>What somebody is told of.</summary>
/// <param name="Told">The notifications of the page.</param>
/// <param name="Number">Which page, from 1.</param>
/// <param name="OnlyUnread">Whether only those not read are shown.</param>
/// <param name="Delivery">How often they have it mailed.</param>
public sealed record NotificationsShown(NotificationPage Told, int Number, bool OnlyUnread, MailDelivery Delivery)
{
    /// <summary>How many a page has.</summary>
    public const int Size = 25;

    /// <summary>How many pages there are.</summary>
    public int Pages => (Told.Count + Size - 1) / Size;

    /// <summary>Path and query of one of the pages, without slash in front.</summary>
    public string To(int number) =>
        $"account/notifications?page={number.ToString(System.Globalization.CultureInfo.InvariantCulture)}{(OnlyUnread ? "&unread=true" : "")}";
}
