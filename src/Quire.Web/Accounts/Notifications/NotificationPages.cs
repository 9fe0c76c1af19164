using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Repository.Notifications;
using Quire.Repository.Notifications.Mailing;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Accounts.Notifications;

/// <summary>What somebody is told of, newest first.</summary>
internal static class NotificationPages
{
    public static void MapNotificationPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/account/notifications", ShowAsync).AsPage();
        pages.MapPost("/account/notifications", ChangeAsync).AsPage();
        pages.MapPost("/account/notifications/read", ReadAllAsync).AsPage();
        pages.MapGet("/account/notifications/read", (Call call) => Moved.To(call.Http, "account/notifications")).AsPage();
        pages.MapPost("/account/notifications/delivery", DeliverAsync).AsPage();
        pages.MapGet("/account/notifications/delivery", (Call call) => Moved.To(call.Http, "account/notifications")).AsPage();
    }

    private static async Task<IResult> ShowAsync(Call call)
    {
        if (OwnAccount.SignInFirst(call) is { } first)
        {
            return first;
        }

        var query = call.Http.Request.Query;
        var (number, unread) = (PageNumber.Of(query["page"]), query["unread"] == "true");
        var told = await call.RunAsync(
            new ListNotifications(unread, (number - 1) * NotificationsShown.Size, NotificationsShown.Size)
        );
        return AccountAnswer.Of<NotificationsPage, NotificationsShown>(
            call,
            new(told, number, unread, await call.RunAsync(new GetMailDelivery())),
            "notifications.title"
        );
    }

    private static async Task<IResult> ChangeAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        _ = long.TryParse(form.GetValueOrDefault("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        // Also one that is marked as read may have been deleted on a page that shows it no more.
        var refusal =
            form.GetValueOrDefault("do") == "delete"
                ? (await call.AttemptAsync(new DeleteNotification(id))).Refusal
                : (await call.AttemptAsync(new ReadNotification(id))).Refusal;
        if (refusal.Unless(KnownErrors.NotificationGone) is { } other)
        {
            throw new RepositoryException(other);
        }

        var number = PageNumber.Of(form.GetValueOrDefault("page")).ToString(CultureInfo.InvariantCulture);
        return Moved.To(
            call.Http,
            $"account/notifications?page={number}{(form.GetValueOrDefault("unread") == "true" ? "&unread=true" : "")}"
        );
    }

    private static async Task<IResult> ReadAllAsync(Call call)
    {
        _ = await PageForm.OfAsync(call);
        await call.RunAsync(new ReadAllNotifications());
        return Moved.To(call.Http, "account/notifications");
    }

    private static async Task<IResult> DeliverAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        await call.RunAsync(
            new SetMailDelivery(form.GetValueOrDefault("delivery") == "daily" ? MailDelivery.Daily : MailDelivery.Each)
        );
        return Moved.To(call.Http, "account/notifications");
    }
}
