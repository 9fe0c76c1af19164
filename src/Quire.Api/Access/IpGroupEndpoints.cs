using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Access.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Repository.Access.Membership;

namespace Quire.Api.Access;

/// <summary>Groups of addresses.</summary>
internal static class IpGroupEndpoints
{
    public static void MapIpGroupEndpoints(this IEndpointRouteBuilder groups)
    {
        groups
            .MapGet("/ip", ListAsync)
            .Says("ListIpGroups", "Lists the groups of addresses.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyList<IpGroupResponse>>>();
        groups
            .MapPost("/ip", CreateAsync)
            .Says("CreateIpGroup", "Makes a group of addresses; an alias that is taken gets a number.", 201, 400, 503)
            .IgnoringTokens()
            .Takes<IpGroupRequest>()
            .Produces<ApiEnvelope<IpGroupResponse>>(StatusCodes.Status201Created);
        groups
            .MapPut("/ip/{alias}", SetAsync)
            .Says("SetIpGroup", "Makes a group of addresses under an alias, or replaces the one that has it.", 201, 400, 503)
            .IgnoringTokens()
            .Takes<IpGroupRequest>()
            .Produces<ApiEnvelope<IpGroupResponse>>(StatusCodes.Status201Created);
        groups
            .MapPost("/ip/{alias}", SetAsync)
            .Says("SetIpGroupByPost", "The same as PUT, as the guide of the line 4 first said.", 201, 400, 503)
            .IgnoringTokens()
            .Takes<IpGroupRequest>()
            .Produces<ApiEnvelope<IpGroupResponse>>(StatusCodes.Status201Created);
        groups
            .MapGet("/ip/{alias}", GetAsync)
            .Says("GetIpGroup", "Reads a group of addresses by alias or id.", 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IpGroupResponse>>();
        groups
            .MapDelete("/ip/{alias}", DeleteAsync)
            .Says("DeleteIpGroup", "Removes a group of addresses, with every role it was given.", 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(Call call) =>
        Answer.Ok<IReadOnlyList<IpGroupResponse>>([.. (await call.RunAsync(new ListIpGroups())).Select(GroupJson.Of)]);

    private static async Task<IResult> CreateAsync(Call call) =>
        Made(await call.RunAsync(new CreateIpGroup(await GroupReader.IpAsync(call))));

    private static async Task<IResult> SetAsync(string alias, Call call) =>
        Made(await call.RunAsync(new SetIpGroup(alias, await GroupReader.IpAsync(call))));

    private static async Task<IResult> GetAsync(string alias, Call call) =>
        Answer.Ok(GroupJson.Of(await call.RunAsync(new GetIpGroup(alias))));

    private static async Task<IResult> DeleteAsync(string alias, Call call) =>
        Answer.Message($"Group {await call.RunAsync(new DeleteIpGroup(alias))} deleted.");

    private static IResult Made(IpGroupView group) => Answer.Created($"/groups/ip/{group.Group.Alias}", GroupJson.Of(group));
}
