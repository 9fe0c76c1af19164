using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Accounts;
using Quire.Repository.Notifications.Mailing;

namespace Quire.Api.Notifications;

/// <summary>How often the caller has what they are told of mailed.</summary>
internal static class DeliveryEndpoints
{
    private const string Each = "each";
    private const string Daily = "daily";

    public static void MapDeliveryEndpoints(this IEndpointRouteBuilder notifications)
    {
        notifications
            .MapGet("/delivery", GetAsync)
            .Says("GetMailDelivery", "Tells how often the caller has what they are told of mailed.", 401)
            .Produces<ApiEnvelope<MailDeliveryPayload>>();
        notifications
            .MapPut("/delivery", SetAsync)
            .Says("SetMailDelivery", "Has what the caller is told of mailed each by itself, or once a day.", 400, 401)
            .Takes<MailDeliveryPayload>()
            .Produces<ApiEnvelope<MailDeliveryPayload>>();
    }

    private static async Task<IResult> GetAsync(Call call) => Answer.Ok(Payload(await call.RunAsync(new GetMailDelivery())));

    private static async Task<IResult> SetAsync(Call call)
    {
        var body = await JsonBody.ReadAsync<MailDeliveryPayload>(call.Http.Request, call.Aborted);
        var delivery = body.Delivery switch
        {
            Each => MailDelivery.Each,
            Daily => MailDelivery.Daily,
            _ => throw NotificationRequestErrors.NoSuchDelivery(body.Delivery, [Each, Daily]),
        };
        await call.RunAsync(new SetMailDelivery(delivery));
        return Answer.Ok(Payload(delivery));
    }

    private static MailDeliveryPayload Payload(MailDelivery delivery) =>
        new() { Delivery = delivery == MailDelivery.Daily ? Daily : Each };
}
