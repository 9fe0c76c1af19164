using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Accounts;
using Quire.Repository.Notifications;

namespace Quire.Api.Notifications;

/// <summary>What the caller is told of.</summary>
internal static class NotificationEndpoints
{
    private static readonly QueryParameter OnlyUnread = new("onlyUnread", QueryKind.Flag, "Only those not read.");
    private static readonly QueryParameter Limit = new("limit", QueryKind.Number, "How many are given, 1000 at most.");
    private static readonly QueryParameter Offset = new("offset", QueryKind.Number, "How many are passed over.");
    private static readonly QueryParameter InAppFormat = new(
        "inAppNotificationFormat",
        QueryKind.Flag,
        "Names and identifiers of what each is about, in place of sentences."
    );

    private static readonly QueryParameter AsObject = new(
        "asObject",
        QueryKind.Flag,
        "The shape of 4.x: an object with the list in it."
    );

    public static void MapNotificationEndpoints(this IEndpointRouteBuilder notifications)
    {
        notifications
            .MapGet("/all", ListAsync)
            .Says("ListNotifications", "Lists what the caller is told of, newest first.", 400, 401)
            .Asks(OnlyUnread, Limit, Offset, InAppFormat, AsObject)
            .Produces<ApiEnvelope<IReadOnlyList<NotificationResponse>>>();
        notifications
            .MapGet("/unreadCount", CountAsync)
            .Says("CountUnreadNotifications", "Counts what the caller has not read.", 401)
            .Produces<ApiEnvelope<UnreadCount>>();
        notifications
            .MapPut("/{id:long}/markAsRead", ReadAsync)
            .Says("ReadNotification", "Takes a notification for read.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        notifications
            .MapDelete("/{id:long}", DeleteAsync)
            .Says("DeleteNotification", "Removes a notification.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(Call call, InstallationFacts installation)
    {
        var page = await call.RunAsync(
            new ListNotifications(call.Flag(OnlyUnread), call.Number(Offset) ?? 0, call.Number(Limit) ?? int.MaxValue)
        );
        var name = await installation.PublisherAsync(call.Aborted);
        IReadOnlyList<NotificationResponse> list =
        [
            .. page.Some.Select(n =>
                call.Flag(InAppFormat) ? NotificationJson.WithNames(n, name) : NotificationJson.WithTexts(n, name)
            ),
        ];
        return call.Flag(AsObject) ? Answer.Ok(new NotificationList { Notifications = list }) : Answer.Ok(list, page.Count);
    }

    private static async Task<IResult> CountAsync(Call call) =>
        Answer.Ok(new UnreadCount { Count = await call.RunAsync(new CountUnreadNotifications()) });

    private static async Task<IResult> ReadAsync(long id, Call call)
    {
        await call.RunAsync(new ReadNotification(id));
        return Answer.Message($"Notification {id} marked as read.");
    }

    private static async Task<IResult> DeleteAsync(long id, Call call)
    {
        await call.RunAsync(new DeleteNotification(id));
        return Answer.Message($"Notification {id} deleted.");
    }
}
