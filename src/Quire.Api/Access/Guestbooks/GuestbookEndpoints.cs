using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Access.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Repository.Access.Guestbooks;

namespace Quire.Api.Access.Guestbooks;

/// <summary>Guestbooks of collections, and what was answered to them.</summary>
internal static class GuestbookEndpoints
{
    private static readonly QueryParameter IncludeInherited = new(
        "includeInherited",
        QueryKind.Flag,
        "Also list the guestbooks of the collections above."
    );

    private static readonly QueryParameter IncludeStats = new(
        "includeStats",
        QueryKind.Flag,
        "Also tell how many datasets use each, and how often it was answered."
    );

    public static void MapGuestbookEndpoints(this IEndpointRouteBuilder guestbooks)
    {
        guestbooks
            .MapPost("/{id}", CreateAsync)
            .Says("CreateGuestbook", "Makes a guestbook that datasets in a collection may use.", 201, 400, 401, 403, 404)
            .Takes<Guestbook>()
            .Produces<ApiEnvelope<Guestbook>>(StatusCodes.Status201Created);
        guestbooks
            .MapGet("/{id:long}", GetAsync)
            .Says("GetGuestbook", "Reads what a guestbook asks.", 404)
            .Produces<ApiEnvelope<Guestbook>>();
        guestbooks
            .MapPut("/{id:long}", UpdateAsync)
            .Says("UpdateGuestbook", "Asks with a guestbook for something else.", 400, 401, 404)
            .Takes<Guestbook>()
            .Produces<ApiEnvelope<Guestbook>>();
        guestbooks
            .MapGet("/{id}/list", ListAsync)
            .Says("ListGuestbooks", "Lists the guestbooks of a collection.", 403, 404)
            .Asks(IncludeInherited, IncludeStats)
            .Produces<ApiEnvelope<IReadOnlyList<Guestbook>>>();
        guestbooks
            .MapPut("/{id}/{guestbookId}/enabled", EnableAsync)
            .Says("SetGuestbookEnabled", "Lets a guestbook ask, or ask nobody any more.", 400, 401, 403, 404)
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
        guestbooks
            .MapGet("/{id:long}/responses", RepliesAsync)
            .Says("ListGuestbookResponses", "Lists what was answered to a guestbook.", 400, 403, 404)
            .Asks(CommonParameters.Limit, CommonParameters.Offset)
            .Produces<ApiEnvelope<GuestbookReplies>>();
    }

    private static async Task<IResult> CreateAsync(CollectionId id, Call call)
    {
        var made = await call.RunAsync(new CreateGuestbook(id.Ref, await GuestbookReader.ReadAsync(call)));
        return Answer.Created($"/guestbooks/{made.Guestbook.Id}", GuestbookJson.Of(made));
    }

    private static async Task<IResult> GetAsync(long id, Call call) =>
        Answer.Ok(GuestbookJson.Of(await call.RunAsync(new GetGuestbook(id))));

    private static async Task<IResult> UpdateAsync(long id, Call call) =>
        Answer.Ok(GuestbookJson.Of(await call.RunAsync(new UpdateGuestbook(id, await GuestbookReader.ReadAsync(call)))));

    private static async Task<IResult> ListAsync(CollectionId id, Call call)
    {
        var found = await call.RunAsync(new ListGuestbooks(id.Ref, call.Flag(IncludeInherited), call.Flag(IncludeStats)));
        return Answer.Ok<IReadOnlyList<Guestbook>>([.. found.Select(GuestbookJson.Of)]);
    }

    private static async Task<IResult> EnableAsync(CollectionId id, string guestbookId, Call call)
    {
        var body = (await JsonBody.TextAsync(call.Http.Request, call.Aborted)).Trim();
        bool? enabled = body.ToLowerInvariant() switch
        {
            "true" or "yes" or "1" => true,
            "false" or "no" or "0" => false,
            _ => null,
        };
        if (enabled is not { } wanted)
        {
            throw GuestbookRequestErrors.NoTruth(body);
        }

        if (!long.TryParse(guestbookId, out var number))
        {
            throw GuestbookRequestErrors.NoId(guestbookId);
        }

        await call.RunAsync(new SetGuestbookEnabled(id.Ref, number, wanted));
        return Answer.Message($"Guestbook {number} enabled={(wanted ? "true" : "false")}");
    }

    private static async Task<IResult> RepliesAsync(long id, Call call, InstallationFacts installation)
    {
        var (limit, offset) = (call.Number(CommonParameters.Limit), call.Number(CommonParameters.Offset) ?? 0);
        var found = await call.RunAsync(new ListGuestbookResponses(id, limit, offset));
        return Answer.Ok(
            new GuestbookReplies
            {
                Guestbook = GuestbookJson.Of(found.Guestbook),
                Responses = [.. found.Responses.Select(GuestbookJson.Of)],
                Pagination = limit is { } size
                    ? Pages($"{installation.SiteUrl}{call.Http.Request.Path}", size, offset, found.Guestbook.Responses ?? 0)
                    : null,
            }
        );
    }

    private static GuestbookReplyPages Pages(string address, int limit, int offset, int total)
    {
        var page = $"{address}?limit={limit}&offset=";
        var (before, after) = ((long)offset - limit, (long)offset + limit);
        return new()
        {
            Previous = before >= 0 ? $"{page}{before}" : null,
            Next = after < total ? $"{page}{after}" : null,
            TotalResponses = total,
        };
    }
}
