using Quire.Domain.Errors;

namespace Quire.Api.Notifications;

/// <summary>Refusals of what is wrong with a request about notifications.</summary>
internal static class NotificationRequestErrors
{
    public static RepositoryException NoSuchDelivery(string delivery, IReadOnlyList<string> deliveries)
    {
        var known = string.Join(" or ", deliveries);
        return Refuse.BadRequest("request.delivery.unknown", $"There is no delivery '{delivery}'; it can be {known}.");
    }
}
