using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Access.Guestbooks;
using Quire.Api.Access.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Repository.Access.Requests;

namespace Quire.Api.Access;

/// <summary>Asking for access to restricted files, and deciding about it.</summary>
internal static class FileAccessEndpoints
{
    private static readonly QueryParameter IncludeHistory = new(
        "includeHistory",
        QueryKind.Flag,
        "Also list requests that were granted or rejected."
    );

    private static readonly QueryParameter PerPage = new(
        "per_page",
        QueryKind.Text,
        "How many to give at once, together with `start` and `includeHistory`; all of them when it is not above 0."
    );

    private static readonly QueryParameter Start = new(
        "start",
        QueryKind.Text,
        "Number of the page, from 1, together with `per_page` and `includeHistory`; all pages when it is not above 0."
    );

    public static void MapFileAccessEndpoints(this IEndpointRouteBuilder access)
    {
        access
            .MapPut("/{id}/allowAccessRequest", AllowAsync)
            .Says("AllowFileAccessRequests", "Says in the draft whether people may ask for access to restricted files.", 400, 401)
            .Takes<bool>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
        access
            .MapPut("/datafile/{id}/requestAccess", RequestAsync)
            .Says("RequestFileAccess", "Asks for access to a restricted file.", 400)
            .Takes<GuestbookSubmissionRequest>()
            .Produces<ApiEnvelope<MessagePayload>>();
        access
            .MapGet("/datafile/{id}/listRequests", ListAsync)
            .Says("ListFileAccessRequests", "Lists who waits for access to a file, or everybody who asked.", 400, 401, 403, 404)
            .Asks(IncludeHistory, PerPage, Start)
            .Produces<ApiEnvelope<IReadOnlyList<FileAccessRequestResponse>>>();
        access
            .MapPut("/datafile/{id}/grantAccess/{identifier}", GrantAsync)
            .Says("GrantFileAccess", "Lets somebody download a restricted file.", 400)
            .Produces<ApiEnvelope<MessagePayload>>();
        access
            .MapPut("/datafile/{id}/rejectAccess/{identifier}", RejectAsync)
            .Says("RejectFileAccess", "Rejects somebody's request for access to a file.", 400)
            .Produces<ApiEnvelope<MessagePayload>>();
        access
            .MapDelete("/datafile/{id}/revokeAccess/{identifier}", RevokeAsync)
            .Says("RevokeFileAccess", "Takes back that somebody may download a restricted file.", 400, 401)
            .Produces<ApiEnvelope<MessagePayload>>();
        access
            .MapGet("/datafile/{id}/userFileAccessRequested", HasRequestedAsync)
            .Says("HasRequestedFileAccess", "Tells whether the caller ever asked for access to a file.", 401, 404)
            .Produces<ApiEnvelope<bool>>();
    }

    private static async Task<IResult> AllowAsync(DatasetId id, Call call)
    {
        var allow = FlagBody.Read(await JsonBody.TextAsync(call.Http.Request, call.Aborted));
        var title = await call.RunAsync(new AllowFileAccessRequests(id.Ref, allow));
        return Answer.Message($"Dataset {title} {(allow ? "allows" : "disallows")} file access requests.");
    }

    private static async Task<IResult> RequestAsync(FileId id, Call call)
    {
        var file = await call.RunAsync(new RequestFileAccess(id.Ref, await AnswersReader.ReadAsync(call)));
        return Answer.Message($"Access to File {file} requested.");
    }

    private static async Task<IResult> ListAsync(FileId id, Call call)
    {
        var history = call.Flag(IncludeHistory);
        // Numbers that name no page are as good as none.
        var byPage = int.TryParse(call.Query(PerPage), out var size) & int.TryParse(call.Query(Start), out var page);
        if (!history || !byPage || size < 1 || page < 1)
        {
            return Answer.Ok(
                FileAccessRequestJson.Of((await call.RunAsync(new ListFileAccessRequests(id.Ref, history))).Requests)
            );
        }

        var found = await call.RunAsync(new ListFileAccessRequests(id.Ref, history, size, page));
        return Answer.Ok(FileAccessRequestJson.Of(found.Requests), Pager.Of(found.Total, size, page));
    }

    private static async Task<IResult> GrantAsync(FileId id, string identifier, Call call) =>
        Answer.Message($"Access to File {await call.RunAsync(new GrantFileAccess(id.Ref, Assignee(identifier)))} granted.");

    private static async Task<IResult> RejectAsync(FileId id, string identifier, Call call) =>
        Answer.Message($"Access to File {await call.RunAsync(new RejectFileAccess(id.Ref, Assignee(identifier)))} rejected.");

    private static async Task<IResult> RevokeAsync(FileId id, string identifier, Call call)
    {
        var revoked = await call.RunAsync(new RevokeFileAccess(id.Ref, Assignee(identifier)));
        return Answer.Message($"File Downloader access has been revoked for user {revoked.Assignee} on file {revoked.File}");
    }

    private static async Task<IResult> HasRequestedAsync(FileId id, Call call) =>
        Answer.Ok(await call.RunAsync(new HasRequestedFileAccess(id.Ref)));

    // The one character of a path that stays as it was sent; names of groups have it.
    private static string Assignee(string identifier) => identifier.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
