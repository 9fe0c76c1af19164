using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Access.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Repository.Access.Membership;
using Quire.Repository.Data.Access;

namespace Quire.Api.Access;

/// <summary>Groups of mail domains.</summary>
internal static class MailDomainGroupEndpoints
{
    public static void MapMailDomainGroupEndpoints(this IEndpointRouteBuilder groups)
    {
        groups
            .MapGet("/domain", ListAsync)
            .Says("ListMailDomainGroups", "Lists the groups of mail domains.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyList<MailDomainGroupResponse>>>();
        groups
            .MapPost("/domain", CreateAsync)
            .Says("CreateMailDomainGroup", "Makes a group of mail domains.", 201, 400, 403, 503)
            .IgnoringTokens()
            .Takes<MailDomainGroupRequest>()
            .Produces<ApiEnvelope<MailDomainGroupResponse>>(StatusCodes.Status201Created);
        groups
            .MapPut("/domain/{alias}", SetAsync)
            .Says(
                "SetMailDomainGroup",
                "Makes a group of mail domains under an alias, or replaces the one that has it.",
                201,
                400,
                404,
                503
            )
            .IgnoringTokens()
            .Takes<MailDomainGroupRequest>()
            .Produces<ApiEnvelope<MailDomainGroupResponse>>(StatusCodes.Status201Created);
        groups
            .MapGet("/domain/{alias}", GetAsync)
            .Says("GetMailDomainGroup", "Reads a group of mail domains.", 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MailDomainGroupResponse>>();
        groups
            .MapDelete("/domain/{alias}", DeleteAsync)
            .Says("DeleteMailDomainGroup", "Removes a group of mail domains, with every role it was given.", 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(Call call) =>
        Answer.Ok<IReadOnlyList<MailDomainGroupResponse>>([
            .. (await call.RunAsync(new ListMailDomainGroups())).Select(GroupJson.Of),
        ]);

    private static async Task<IResult> CreateAsync(Call call) =>
        Made(await call.RunAsync(new CreateMailDomainGroup(await GroupReader.MailAsync(call))));

    private static async Task<IResult> SetAsync(string alias, Call call) =>
        Made(await call.RunAsync(new SetMailDomainGroup(alias, await GroupReader.MailAsync(call))));

    private static async Task<IResult> GetAsync(string alias, Call call) =>
        Answer.Ok(GroupJson.Of(await call.RunAsync(new GetMailDomainGroup(alias))));

    private static async Task<IResult> DeleteAsync(string alias, Call call)
    {
        await call.RunAsync(new DeleteMailDomainGroup(alias));
        return Answer.Message($"Group {alias} deleted.");
    }

    private static IResult Made(MailDomainGroupRecord group) =>
        Answer.Created($"/groups/domain/{group.Alias}", GroupJson.Of(group));
}
