using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Repository.Access;

namespace Quire.Api.Access;

/// <summary>Who holds which role on a dataset.</summary>
internal static class DatasetAssignmentEndpoints
{
    public static void MapDatasetAssignmentEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapGet("/{id}/assignments", ListAsync)
            .Says(
                "ListDatasetAssignments",
                "Lists the role assignments made on a dataset, and after them those made on its collection.",
                400,
                401,
                404
            )
            .Produces<ApiEnvelope<IReadOnlyList<RoleAssignmentResponse>>>();
        datasets
            .MapPost("/{id}/assignments", AssignAsync)
            .Says("AssignDatasetRole", "Gives somebody a role on a dataset.", 400, 401, 404, 409)
            .Takes<RoleAssignmentRequest>()
            .Produces<ApiEnvelope<RoleAssignmentResponse>>();
        datasets
            .MapDelete("/{id}/assignments/{assignmentId:long}", RevokeAsync)
            .Says("RevokeDatasetRole", "Takes a role back.", 400, 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(DatasetId id, Call call) =>
        Answer.Ok(AssignmentJson.Of(await call.RunAsync(new ListDatasetAssignments(id.Ref))));

    private static async Task<IResult> AssignAsync(DatasetId id, Call call)
    {
        var body = await JsonBody.ReadAsync<RoleAssignmentRequest>(call.Http.Request, call.Aborted);
        return Answer.Ok(
            AssignmentJson.Of(await call.RunAsync(new AssignDatasetRole(id.Ref, body.Assignee ?? "", body.Role ?? "")))
        );
    }

    private static async Task<IResult> RevokeAsync(DatasetId id, long assignmentId, Call call) =>
        Answer.Message(await call.RunAsync(new RevokeRoleAssignment(id.Ref, assignmentId)));
}
