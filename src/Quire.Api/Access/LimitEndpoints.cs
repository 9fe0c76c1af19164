using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Access.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Repository.Access.Limits;

namespace Quire.Api.Access;

/// <summary>Who a collection is limited to: the clients' "locally FAIR" role assignees.</summary>
internal static class LimitEndpoints
{
    public static void MapLimitEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapGet("/{id}/locallyFairRoleAssignees", ListAsync)
            .Says("ListLimitReaders", "Lists the accounts and groups a collection is limited to.", 403, 404)
            .Produces<ApiEnvelope<IReadOnlyList<string>>>();
        collections
            .MapPut("/{id}/locallyFairRoleAssignees", SetAsync)
            .Says(
                "SetLimitReaders",
                "Limits a collection, with everything in it, to some accounts and groups; an empty list opens it to everybody.",
                400,
                403,
                404
            )
            .Takes<IReadOnlyList<string>>()
            .Produces<ApiEnvelope<LimitedCollectionResponse>>();
        collections
            .MapPut("/{id}/locallyFairRoleAssignees/{**assignee}", AddAsync)
            .Says("AddLimitReader", "Lets one more account or group into a limited collection.", 400, 403, 404)
            .Produces<ApiEnvelope<LimitedCollectionResponse>>();
        collections
            .MapDelete("/{id}/locallyFairRoleAssignees/{**assignee}", RemoveAsync)
            .Says(
                "RemoveLimitReader",
                "Takes an account or group off those a collection is limited to; the last one opens it to everybody.",
                400,
                403,
                404
            )
            .Produces<ApiEnvelope<LimitedCollectionResponse>>();
    }

    private static async Task<IResult> ListAsync(CollectionId id, Call call) =>
        Answer.Ok(await call.RunAsync(new ListLimitReaders(id.Ref)));

    private static async Task<IResult> SetAsync(CollectionId id, Call call) =>
        Written(
            await call.RunAsync(new SetLimitReaders(id.Ref, await GroupReader.MembersAsync(call))),
            "assignees updated for",
            id
        );

    private static async Task<IResult> AddAsync(CollectionId id, string assignee, Call call) =>
        Written(await call.RunAsync(new AddLimitReader(id.Ref, AssigneeInPath.Of(assignee))), "assignee added to", id);

    private static async Task<IResult> RemoveAsync(CollectionId id, string assignee, Call call) =>
        Written(await call.RunAsync(new RemoveLimitReader(id.Ref, AssigneeInPath.Of(assignee))), "assignee removed from", id);

    private static IResult Written(LimitReaders limit, string change, CollectionId id) =>
        Answer.Ok(
            new LimitedCollectionResponse
            {
                DataverseId = limit.CollectionId,
                DataverseAlias = limit.Alias,
                LocallyFairRoleAssignees = limit.Assignees,
            },
            $"Locally FAIR role {change} dataverse {id.Text}."
        );
}
