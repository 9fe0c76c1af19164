using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Access.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Repository.Access;

namespace Quire.Api.Access;

/// <summary>The roles of the installation.</summary>
internal static class RoleAdministrationEndpoints
{
    public static void MapRoleAdministrationEndpoints(this IEndpointRouteBuilder roles)
    {
        roles
            .MapGet("", ListAsync)
            .Says("ListInstallationRoles", "Lists the roles that can be given everywhere.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyList<RoleResponse>>>();
        roles
            .MapPost("", CreateAsync)
            .Says("CreateInstallationRole", "Defines a role that can be given everywhere.", 400, 403, 503)
            .IgnoringTokens()
            .Takes<RoleRequest>()
            .Produces<ApiEnvelope<RoleResponse>>();
        roles
            .MapPut("/{id:long}", UpdateAsync)
            .Says("UpdateRole", "Makes something else of a role; what the body leaves out is emptied.", 400, 403, 404, 503)
            .IgnoringTokens()
            .Takes<RoleRequest>()
            .Produces<ApiEnvelope<RoleResponse>>();
        roles
            .MapDelete("/{id}", DeleteAsync)
            .Says(
                "DeleteAnyRole",
                "Removes a role that not every installation has, and every assignment of it.",
                400,
                403,
                404,
                503
            )
            .IgnoringTokens()
            .Asks(RoleEndpoints.RoleAlias)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(Call call) =>
        Answer.Ok(RoleJson.Of(await call.RunAsync(new ListInstallationRoles())));

    private static async Task<IResult> CreateAsync(Call call) =>
        Answer.Ok(RoleJson.Of(await call.RunAsync(new CreateInstallationRole(await RoleReader.ReadAsync(call)))));

    private static async Task<IResult> UpdateAsync(long id, Call call) =>
        Answer.Ok(RoleJson.Of(await call.RunAsync(new UpdateRole(id, await RoleReader.ReadAsync(call)))));

    private static async Task<IResult> DeleteAsync(string id, Call call)
    {
        var (number, alias) = RoleEndpoints.Named(id, call);
        return Answer.Message($"role {await call.RunAsync(new DeleteRole(number, alias))} deleted.");
    }
}
