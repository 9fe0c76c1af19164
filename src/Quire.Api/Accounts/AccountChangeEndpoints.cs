using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Repository.Accounts;

namespace Quire.Api.Accounts;

/// <summary>Merging and renaming accounts, and taking all their roles.</summary>
internal static class AccountChangeEndpoints
{
    public static void MapAccountChangeEndpoints(this IEndpointRouteBuilder users)
    {
        users
            .MapPost("/{consumedIdentifier}/mergeIntoUser/{baseIdentifier}", MergeAsync)
            .Says("MergeAccounts", "Makes everything of one account another's; the one is gone.", 400, 401, 403)
            .Produces<ApiEnvelope<MessagePayload>>();
        users
            .MapPost("/{identifier}/changeIdentifier/{newIdentifier}", RenameAsync)
            .Says("RenameAccount", "Gives an account another name.", 400, 401)
            .Produces<ApiEnvelope<MessagePayload>>();
        users
            .MapPut("/{identifier}/changeIdentifier/{newIdentifier}", RenameAsync)
            .Says("RenameAccountByPut", "Gives an account another name, as older guides have it.", 400, 401)
            .Produces<ApiEnvelope<MessagePayload>>();
        users
            .MapPost("/{identifier}/removeRoles", RevokeAsync)
            .Says("RevokeAllRoles", "Takes away every role an account was given, and its memberships of groups.", 400, 401)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> MergeAsync(string consumedIdentifier, string baseIdentifier, Call call)
    {
        await call.RunAsync(new MergeAccounts(consumedIdentifier, baseIdentifier));
        return Answer.Message($"All account data for {consumedIdentifier} has been merged into {baseIdentifier}.");
    }

    private static async Task<IResult> RenameAsync(string identifier, string newIdentifier, Call call)
    {
        await call.RunAsync(new RenameAccount(identifier, newIdentifier));
        return Answer.Message($"UserIdentifier changed from {identifier} to {newIdentifier}");
    }

    private static async Task<IResult> RevokeAsync(string identifier, Call call)
    {
        await call.RunAsync(new RevokeAllRoles(identifier));
        return Answer.Message($"Roles removed for user {identifier}.");
    }
}
