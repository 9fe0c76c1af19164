using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Accounts;
using Quire.Repository.Accounts;

namespace Quire.Api.Accounts;

/// <summary>The caller's own account and token.</summary>
internal static class OwnAccountEndpoints
{
    private static readonly QueryParameter ReturnExpiration = new(
        "returnExpiration",
        QueryKind.Flag,
        "Also say until when the new token is valid."
    );

    public static void MapOwnAccountEndpoints(this IEndpointRouteBuilder users)
    {
        users
            .MapGet("/:me", GetAsync)
            .Says("GetOwnAccount", "Reads the caller's account.", 401)
            .Produces<ApiEnvelope<AuthenticatedUserResponse>>();
        users
            .MapGet("/token", GetExpiryAsync)
            .Says("GetTokenExpiry", "Tells until when the caller's token is valid.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        users
            .MapPost("/token/recreate", RenewAsync)
            .Says("RenewToken", "Replaces the caller's tokens by a fresh one.", 401, 404)
            .Asks(ReturnExpiration)
            .Produces<ApiEnvelope<MessagePayload>>();
        users
            .MapDelete("/token", RemoveAsync)
            .Says("RemoveToken", "Removes the caller's tokens.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> GetAsync(Call call) => Answer.Ok(AccountJson.Of(await call.RunAsync(new GetOwnAccount())));

    private static async Task<IResult> GetExpiryAsync(Call call)
    {
        var token = ApiTokenReader.TokenOf(call.Http);
        return Answer.Message($"Token {token} expires on {WireTime.Sql(await call.RunAsync(new GetTokenExpiry(token)))}");
    }

    private static async Task<IResult> RenewAsync(Call call)
    {
        var fresh = await call.RunAsync(new RenewToken());
        var until = call.Flag(ReturnExpiration) ? $" and expires on {WireTime.Sql(fresh.ExpiresAt)}" : "";
        return Answer.Message($"New token for {fresh.Identifier} is {fresh.Token}{until}");
    }

    private static async Task<IResult> RemoveAsync(Call call) =>
        Answer.Message($"Token for {await call.RunAsync(new RemoveToken())} deleted.");
}
