using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Accounts;
using Quire.Repository.Notifications;

namespace Quire.Api.Notifications;

/// <summary>What the caller does not want to be told of, or not by mail.</summary>
internal static class MutingEndpoints
{
    public static void MapMutingEndpoints(this IEndpointRouteBuilder notifications)
    {
        notifications
            .MapGet("/mutedEmails", ListMailAsync)
            .Says("ListMutedEmails", "Lists what is not mailed to the caller.", 401)
            .Produces<ApiEnvelope<MutedEmails>>();
        notifications
            .MapGet("/mutedNotifications", ListAsync)
            .Says("ListMutedNotifications", "Lists what the caller is not told of.", 401)
            .Produces<ApiEnvelope<MutedNotifications>>();
        notifications
            .MapPut("/mutedEmails/{typeName}", (string typeName, Call call) => SetAsync(call, typeName, mail: true, muted: true))
            .Says("MuteEmails", "Has something mailed to the caller no more.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        notifications
            .MapDelete(
                "/mutedEmails/{typeName}",
                (string typeName, Call call) => SetAsync(call, typeName, mail: true, muted: false)
            )
            .Says("UnmuteEmails", "Has something mailed to the caller again.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        notifications
            .MapPut(
                "/mutedNotifications/{typeName}",
                (string typeName, Call call) => SetAsync(call, typeName, mail: false, muted: true)
            )
            .Says("MuteNotifications", "Has the caller told of something no more.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        notifications
            .MapDelete(
                "/mutedNotifications/{typeName}",
                (string typeName, Call call) => SetAsync(call, typeName, mail: false, muted: false)
            )
            .Says("UnmuteNotifications", "Has the caller told of something again.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListMailAsync(Call call) =>
        Answer.Ok(new MutedEmails { Kinds = Kinds(await call.RunAsync(new ListMutedNotifications(Mail: true))) });

    private static async Task<IResult> ListAsync(Call call) =>
        Answer.Ok(new MutedNotifications { Kinds = Kinds(await call.RunAsync(new ListMutedNotifications(Mail: false))) });

    private static async Task<IResult> SetAsync(Call call, string typeName, bool mail, bool muted)
    {
        await call.RunAsync(new MuteNotification(typeName, mail, muted));
        return Answer.Message(
            $"{(mail ? "Notification emails" : "Notification")} of type {typeName} {(muted ? "muted" : "unmuted")}."
        );
    }

    private static IReadOnlyList<NotificationKindResponse> Kinds(IReadOnlyList<string> names) =>
        [
            .. names.Select(n => new NotificationKindResponse
            {
                Name = n,
                Description = NotificationKinds.All.GetValueOrDefault(n),
            }),
        ];
}
