using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Access;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Repository.Access;

namespace Quire.Api.Collections;

/// <summary>The role that whoever makes a dataset in a collection gets on it.</summary>
internal static class ContributorRoleEndpoints
{
    public static void MapContributorRoleEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapGet("/{id}/defaultContributorRole", GetAsync)
            .Says("GetContributorRole", "Tells which role who makes a dataset in a collection gets on it.", 401, 404)
            .Produces<ApiEnvelope<RoleResponse>>();
        collections
            .MapPut("/{id}/defaultContributorRole/{roleAlias}", SetAsync)
            .Says("SetContributorRole", "Chooses that role; `none` for none.", 400, 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> GetAsync(CollectionId id, Call call) =>
        Answer.Ok(await call.RunAsync(new GetContributorRole(id.Ref)) is { } role ? RoleJson.Of(role) : null);

    private static async Task<IResult> SetAsync(CollectionId id, string roleAlias, Call call)
    {
        var (collection, role) = await call.RunAsync(
            new SetContributorRole(id.Ref, roleAlias.Equals("none", StringComparison.Ordinal) ? null : roleAlias)
        );
        return Answer.Message($"Default contributor role for Dataverse {collection} has been set to {role ?? "None"}.");
    }
}
