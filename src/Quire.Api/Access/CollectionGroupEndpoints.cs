using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Access.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Repository.Access.Membership;
using Quire.Repository.Operations;

namespace Quire.Api.Access;

/// <summary>Groups people put together in collections.</summary>
internal static class CollectionGroupEndpoints
{
    public static void MapCollectionGroupEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapGet("/{id}/groups", ListAsync)
            .Says("ListGroups", "Lists the groups of a collection.", 401, 404)
            .Produces<ApiEnvelope<IReadOnlyList<GroupResponse>>>();
        collections
            .MapPost("/{id}/groups", CreateAsync)
            .Says("CreateGroup", "Makes a group in a collection.", 201, 400, 401, 403, 404)
            .Takes<GroupRequest>()
            .Produces<ApiEnvelope<GroupResponse>>(StatusCodes.Status201Created);
        collections
            .MapGet("/{id}/groups/{alias}", GetAsync)
            .Says("GetGroup", "Reads a group with its members.", 401, 404)
            .Produces<ApiEnvelope<GroupResponse>>();
        collections
            .MapPut("/{id}/groups/{alias}", UpdateAsync)
            .Says(
                "UpdateGroup",
                "Gives a group another name and description; what the body leaves out is emptied.",
                400,
                401,
                404
            )
            .Takes<GroupRequest>()
            .Produces<ApiEnvelope<GroupResponse>>();
        collections
            .MapDelete("/{id}/groups/{alias}", DeleteAsync)
            .Says("DeleteGroup", "Removes a group, with every role it was given.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapPost("/{id}/groups/{alias}/roleAssignees", AddAsync)
            .Says("AddGroupMembers", "Puts accounts and groups into a group.", 400, 401, 403, 404)
            .Takes<IReadOnlyList<string>>()
            .Produces<ApiEnvelope<GroupResponse>>();
        collections
            .MapPut("/{id}/groups/{alias}/roleAssignees/{**assignee}", AddOneAsync)
            .Says("AddGroupMember", "Puts an account or a group into a group.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<GroupResponse>>();
        collections
            .MapDelete("/{id}/groups/{alias}/roleAssignees/{**assignee}", RemoveAsync)
            .Says("RemoveGroupMember", "Takes an account or a group out of a group.", 401, 404)
            .Produces<ApiEnvelope<GroupResponse>>();
    }

    private static async Task<IResult> ListAsync(CollectionId id, Call call) =>
        Answer.Ok<IReadOnlyList<GroupResponse>>([.. (await call.RunAsync(new ListExplicitGroups(id.Ref))).Select(GroupJson.Of)]);

    private static async Task<IResult> CreateAsync(CollectionId id, Call call)
    {
        var made = await call.RunAsync(new CreateExplicitGroup(id.Ref, await GroupReader.ExplicitAsync(call)));
        return Answer.Created($"{id.Text}/groups/{made.Group.Alias}", GroupJson.Of(made));
    }

    private static async Task<IResult> GetAsync(CollectionId id, string alias, Call call) =>
        Answer.Ok(GroupJson.Of(await call.RunAsync(new GetExplicitGroup(id.Ref, alias))));

    private static async Task<IResult> UpdateAsync(CollectionId id, string alias, Call call) =>
        Answer.Ok(
            GroupJson.Of(await call.RunAsync(new UpdateExplicitGroup(id.Ref, alias, await GroupReader.ExplicitAsync(call))))
        );

    private static async Task<IResult> DeleteAsync(CollectionId id, string alias, Call call)
    {
        await call.RunAsync(new DeleteExplicitGroup(id.Ref, alias));
        return Answer.Message($"Group {id.Text}/{alias} deleted");
    }

    private static async Task<IResult> AddAsync(CollectionId id, string alias, Call call) =>
        Answer.Ok(GroupJson.Of(await call.RunAsync(new AddGroupMembers(id.Ref, alias, await GroupReader.MembersAsync(call)))));

    private static async Task<IResult> AddOneAsync(CollectionId id, string alias, string assignee, Call call) =>
        Answer.Ok(
            GroupJson.Of(
                await call.RunAsync(
                    new AddGroupMembers(id.Ref, alias, new Input<IReadOnlyList<string>>([AssigneeInPath.Of(assignee)]))
                )
            )
        );

    private static async Task<IResult> RemoveAsync(CollectionId id, string alias, string assignee, Call call) =>
        Answer.Ok(GroupJson.Of(await call.RunAsync(new RemoveGroupMember(id.Ref, alias, AssigneeInPath.Of(assignee)))));
}
