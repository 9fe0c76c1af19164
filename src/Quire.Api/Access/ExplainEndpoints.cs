using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Domain.Access;
using Quire.Repository.Access.Explaining;

namespace Quire.Api.Access;

/// <summary>Why somebody may do something, or may not.</summary>
internal static class ExplainEndpoints
{
    private static readonly QueryParameter User = new(
        "user",
        QueryKind.Text,
        "Name of an account, or `:guest`. Who asks where it is left out; about others only those may ask who manage the permissions."
    );

    private static readonly QueryParameter Object = new(
        "object",
        QueryKind.Text,
        "Database id or persistent identifier of a collection, dataset or file, or alias of a collection."
    );

    private static readonly QueryParameter PermissionName = new(
        "permission",
        QueryKind.Text,
        "Name of the permission, such as `EditDataset`."
    );

    public static void MapExplainEndpoints(this IEndpointRouteBuilder quire) =>
        quire
            .MapGet("/explain", ExplainAsync)
            .Says("ExplainPermission", "Tells why somebody may do something on an object, or may not.", 400, 401, 404)
            .Asks(User, Object, PermissionName)
            .Produces<ApiEnvelope<PermissionExplanation>>();

    private static async Task<IResult> ExplainAsync(Call call)
    {
        var target = call.Query(Object) ?? throw AccessRequestErrors.ParameterMissing(Object.Name);
        var name = call.Query(PermissionName) ?? throw AccessRequestErrors.ParameterMissing(PermissionName.Name);
        if (!PermissionNames.TryParse(name, out var permission) || permission == Permission.All)
        {
            throw AccessRequestErrors.PermissionUnknown(name);
        }

        return Answer.Ok(
            ExplanationJson.Of(
                await call.RunAsync(new ExplainPermission(new ObjectRef.Named(target), call.Query(User), permission))
            )
        );
    }
}
