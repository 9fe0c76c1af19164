using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Access.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Repository.Access.Membership;

namespace Quire.Api.Access;

/// <summary>Groups of identity providers.</summary>
internal static class ShibbolethGroupEndpoints
{
    public static void MapShibbolethGroupEndpoints(this IEndpointRouteBuilder groups)
    {
        groups
            .MapGet("/shib", ListAsync)
            .Says("ListShibbolethGroups", "Lists the groups of identity providers.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyList<ShibbolethGroupResponse>>>();
        groups
            .MapPost("/shib", CreateAsync)
            .Says("CreateShibbolethGroup", "Makes a group of everybody an identity provider vouches for.", 400, 503)
            .IgnoringTokens()
            .Takes<ShibbolethGroupRequest>()
            .Produces<ApiEnvelope<MessagePayload>>();
        groups
            .MapDelete("/shib/{primaryKey}", DeleteAsync)
            .Says("DeleteShibbolethGroup", "Removes a group of an identity provider, with every role it was given.", 400, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(Call call) =>
        Answer.Ok<IReadOnlyList<ShibbolethGroupResponse>>([
            .. (await call.RunAsync(new ListShibbolethGroups())).Select(GroupJson.Of),
        ]);

    private static async Task<IResult> CreateAsync(Call call)
    {
        var made = await call.RunAsync(await GroupReader.ShibbolethAsync(call));
        return Answer.Message(
            $"Shibboleth group persisted: ShibGroup{{name={made.Name}, attribute={made.Attribute}, pattern={made.Pattern}, id={made.Id}}}"
        );
    }

    private static async Task<IResult> DeleteAsync(string primaryKey, Call call)
    {
        await call.RunAsync(new DeleteShibbolethGroup(primaryKey));
        return Answer.Message($"Shibboleth group {primaryKey} deleted");
    }
}
