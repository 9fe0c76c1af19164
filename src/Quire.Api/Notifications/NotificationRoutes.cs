using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;

namespace Quire.Api.Notifications;

/// <summary>The routes of what people are told of.</summary>
internal static class NotificationRoutes
{
    public static void MapNotifications(this IEndpointRouteBuilder api)
    {
        var notifications = api.MapGroup("/notifications").WithTags("Accounts");
        notifications.MapNotificationEndpoints();
        notifications.MapMutingEndpoints();
        api.MapGroup("/quire/notifications").WithTags("Accounts").MapDeliveryEndpoints();
        api.MapGroup("/mail")
            .WithTags("Accounts")
            .MapGet("/notifications", () => Answer.Message("bulk send notification is deprecated"))
            .Says("SendNotifications", "Does nothing, as on the servers clients know it from.")
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }
}
