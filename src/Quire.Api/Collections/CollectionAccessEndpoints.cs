using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Access;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Contracts.Collections;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Collections;

namespace Quire.Api.Collections;

/// <summary>What the caller may do on a collection, and which roles can be given there.</summary>
internal static class CollectionAccessEndpoints
{
    public static void MapCollectionAccessEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapGet("/{id}/userPermissions", PermissionsAsync)
            .Says("GetCollectionPermissions", "Tells what the caller may do on a collection.", 401, 404)
            .Produces<ApiEnvelope<CollectionUserPermissions>>();
        collections
            .MapGet("/{id}/roles", RolesAsync)
            .Says("ListCollectionRoles", "Lists the roles that can be given on a collection.", 401, 404)
            .Produces<ApiEnvelope<IReadOnlyList<RoleResponse>>>();
        collections
            .MapPost("/{id}/roles", CreateRoleAsync)
            .Says("CreateCollectionRole", "Defines a role that can be given in a collection and below it.", 400, 401, 403, 404)
            .Takes<RoleRequest>()
            .Produces<ApiEnvelope<RoleResponse>>();
    }

    private static async Task<IResult> PermissionsAsync(CollectionId id, Call call)
    {
        var held = await call.RunAsync(new GetCollectionPermissions(id.Ref));
        return Answer.Ok(
            new CollectionUserPermissions
            {
                CanAddDataverse = held.HasFlag(Permission.AddDataverse),
                CanAddDataset = held.HasFlag(Permission.AddDataset),
                CanViewUnpublishedDataverse = held.HasFlag(Permission.ViewUnpublishedDataverse),
                CanEditDataverse = held.HasFlag(Permission.EditDataverse),
                CanManageDataversePermissions = held.HasFlag(Permission.ManageDataversePermissions),
                CanPublishDataverse = held.HasFlag(Permission.PublishDataverse),
                CanDeleteDataverse = held.HasFlag(Permission.DeleteDataverse),
            }
        );
    }

    private static async Task<IResult> RolesAsync(CollectionId id, Call call) =>
        Answer.Ok(RoleJson.Of(await call.RunAsync(new ListCollectionRoles(id.Ref))));

    private static Task<IResult> CreateRoleAsync(CollectionId id, Call call) => RoleEndpoints.CreateInAsync(id.Ref, call);
}
