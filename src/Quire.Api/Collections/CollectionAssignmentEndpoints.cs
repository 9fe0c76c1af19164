using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Access;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Repository.Access;

namespace Quire.Api.Collections;

/// <summary>Who holds which role on a collection.</summary>
internal static class CollectionAssignmentEndpoints
{
    public static void MapCollectionAssignmentEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapGet("/{id}/assignments", ListAsync)
            .Says("ListCollectionAssignments", "Lists the role assignments made on a collection.", 401, 404)
            .Produces<ApiEnvelope<IReadOnlyList<RoleAssignmentResponse>>>();
        collections
            .MapPost("/{id}/assignments", AssignAsync)
            .Says("AssignCollectionRole", "Gives somebody a role on a collection.", 400, 401, 404, 409)
            .Takes<RoleAssignmentRequest>()
            .Produces<ApiEnvelope<RoleAssignmentResponse>>();
        collections
            .MapDelete("/{id}/assignments/{assignmentId:long}", RevokeAsync)
            .Says("RevokeCollectionRole", "Takes a role back.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(CollectionId id, Call call) =>
        Answer.Ok(AssignmentJson.Of(await call.RunAsync(new ListCollectionAssignments(id.Ref))));

    private static async Task<IResult> AssignAsync(CollectionId id, Call call)
    {
        var body = await JsonBody.ReadAsync<RoleAssignmentRequest>(call.Http.Request, call.Aborted);
        return Answer.Ok(
            AssignmentJson.Of(await call.RunAsync(new AssignCollectionRole(id.Ref, body.Assignee ?? "", body.Role ?? "")))
        );
    }

    private static async Task<IResult> RevokeAsync(CollectionId id, long assignmentId, Call call) =>
        Answer.Message(await call.RunAsync(new RevokeRoleAssignment(id.Ref, assignmentId)));
}
