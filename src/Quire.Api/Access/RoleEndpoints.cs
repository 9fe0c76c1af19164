using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Access.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Domain.Access;
using Quire.Repository.Access;

namespace Quire.Api.Access;

/// <summary>Roles by id or alias, and those collections define.</summary>
internal static class RoleEndpoints
{
    internal static readonly QueryParameter RoleAlias = new(
        "alias",
        QueryKind.Text,
        "Alias of the role, when the path says `:alias`."
    );

    private static readonly QueryParameter Owner = new(
        "dvo",
        QueryKind.Text,
        "Alias or id of the collection that is to have the role."
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
        roles
            .MapPost("", CreateAsync)
            .Says("CreateRole", "Defines a role that can be given in a collection and below it.", 400, 401, 403, 404)
            .Asks(Owner)
            .Takes<RoleRequest>()
            .Produces<ApiEnvelope<RoleResponse>>();
        roles
            .MapDelete("/{id}", DeleteAsync)
            .Says("DeleteRole", "Removes a role of a collection, and every assignment of it.", 400, 401, 403, 404)
            .Asks(RoleAlias)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    /// <summary>Defines a role in a collection, at either of the addresses for it.</summary>
    public static async Task<IResult> CreateInAsync(ObjectRef collection, Call call) =>
        Answer.Ok(RoleJson.Of(await call.RunAsync(new CreateCollectionRole(collection, await RoleReader.ReadAsync(call)))));

    /// <summary>A role as a path names it: its id, or <c>:alias</c> with the alias in the query.</summary>
    public static (long? Id, string? Alias) Named(string id, Call call) =>
        id == ":alias" ? (null, call.Query(RoleAlias) ?? throw AccessRequestErrors.AliasMissing())
        : long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, null)
        : throw AccessRequestErrors.BadRoleId(id);

    private static async Task<IResult> SelectableAsync(Call call) =>
        Answer.Ok(RoleJson.Of(await call.RunAsync(new ListSelectableRoles())));

    private static async Task<IResult> GetAsync(string id, Call call)
    {
        var (number, alias) = Named(id, call);
        return Answer.Ok(RoleJson.Of(await call.RunAsync(new GetRole(number, alias))));
    }

    private static Task<IResult> CreateAsync(Call call) =>
        call.Query(Owner) is { } owner
            ? CreateInAsync(new ObjectRef.Collection(owner), call)
            : throw AccessRequestErrors.OwnerMissing();

    private static async Task<IResult> DeleteAsync(string id, Call call)
    {
        var (number, alias) = Named(id, call);
        return Answer.Message($"role {await call.RunAsync(new DeleteCollectionRole(number, alias))} deleted.");
    }
}
