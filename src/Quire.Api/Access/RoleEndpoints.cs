using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Repository.Access;

namespace Quire.Api.Access;

/// <summary>Reading roles.</summary>
internal static class RoleEndpoints
{
    private static readonly QueryParameter RoleAlias = new(
        "alias",
        QueryKind.Text,
        "Alias of the role, when the path says `:alias`."
    );

    public static void MapRoleEndpoints(this IEndpointRouteBuilder roles)
    {
        roles
            .MapGet("/userSelectable", SelectableAsync)
            .Says("ListSelectableRoles", "Lists the roles the caller can narrow lists by.", 401)
            .Produces<ApiEnvelope<IReadOnlyList<RoleResponse>>>();
        roles
            .MapGet("/{id}", GetAsync)
            .Says("GetRole", "Reads a role by id, or as :alias with the query parameter alias.", 400, 401, 403, 404)
            .Asks(RoleAlias)
            .Produces<ApiEnvelope<RoleResponse>>();
    }

    private static async Task<IResult> SelectableAsync(Call call) =>
        Answer.Ok(RoleJson.Of(await call.RunAsync(new ListSelectableRoles())));

    private static async Task<IResult> GetAsync(string id, Call call) =>
        Answer.Ok(
            RoleJson.Of(
                await call.RunAsync(
                    id == ":alias" ? new GetRole(null, call.Query(RoleAlias) ?? throw AccessRequestErrors.AliasMissing())
                    : long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                        ? new GetRole(number, null)
                    : throw AccessRequestErrors.BadRoleId(id)
                )
            )
        );
}
