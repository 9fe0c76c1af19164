using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Repository.Access.Guestbooks;

namespace Quire.Api.Access.Guestbooks;

/// <summary>Which guestbook a dataset asks with, and when.</summary>
internal static class DatasetGuestbookEndpoints
{
    private const string AtRequest = "/{id}/guestbookEntryAtRequest";

    public static void MapDatasetGuestbookEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapPut("/{id}/guestbook", SetAsync)
            .Says("SetDatasetGuestbook", "Asks whoever downloads files of a dataset with a guestbook.", 400, 401, 404)
            .Takes<long>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapDelete("/{id}/guestbook", RemoveAsync)
            .Says("RemoveDatasetGuestbook", "Asks whoever downloads files of a dataset nothing any more.", 400, 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapGet(AtRequest, GetAtRequestAsync)
            .Says("GetGuestbookAtRequest", "Tells when the guestbook of a dataset is answered.", 400, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapPut(AtRequest, SetAtRequestAsync)
            .Says("SetGuestbookAtRequest", "Says when the guestbook of a dataset is answered.", 400, 403, 404)
            .Takes<bool>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapDelete(AtRequest, ResetAtRequestAsync)
            .Says("ResetGuestbookAtRequest", "Answers the guestbook of a dataset when all others are.", 400, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> SetAsync(DatasetId id, Call call)
    {
        var text = (await JsonBody.TextAsync(call.Http.Request, call.Aborted)).Trim();
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var guestbook))
        {
            throw GuestbookRequestErrors.NoSuch(text);
        }

        _ = await call.RunAsync(new SetDatasetGuestbook(id.Ref, guestbook));
        return Answer.Message($"Guestbook {guestbook} set");
    }

    private static async Task<IResult> RemoveAsync(DatasetId id, Call call) =>
        Answer.Message(
            await call.RunAsync(new SetDatasetGuestbook(id.Ref, null)) is { } before
                ? $"Guestbook removed {before}"
                : "No Guestbook to remove."
        );

    private static async Task<IResult> GetAtRequestAsync(DatasetId id, Call call)
    {
        var choice = await call.RunAsync(new GetGuestbookAtRequest(id.Ref));
        var said = Said(choice.AtRequest);
        return Answer.Message(choice.IsOwn ? said : $"Not set on dataset, using the default: {said}");
    }

    private static async Task<IResult> SetAtRequestAsync(DatasetId id, Call call)
    {
        var wanted = FlagBody.Read(await JsonBody.TextAsync(call.Http.Request, call.Aborted));
        return Answer.Message(
            $"Guestbook Entry At Request set to: {Said(await call.RunAsync(new SetGuestbookAtRequest(id.Ref, wanted)))}"
        );
    }

    private static async Task<IResult> ResetAtRequestAsync(DatasetId id, Call call) =>
        Answer.Message(
            $"Guestbook Entry At Request reset to default: {Said(await call.RunAsync(new SetGuestbookAtRequest(id.Ref, null)))}"
        );

    private static string Said(bool atRequest) => atRequest ? "true" : "false";
}
