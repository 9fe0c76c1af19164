using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Accounts;
using Quire.Domain.Access;
using Quire.Repository.Accounts.Tokens;

namespace Quire.Api.Accounts;

/// <summary>The caller's tokens that have names, beside the single one clients expect of an account.</summary>
internal static class NamedTokenEndpoints
{
    private const int UsualDays = 90;

    public static void MapNamedTokenEndpoints(this IEndpointRouteBuilder tokens)
    {
        tokens
            .MapGet("", ListAsync)
            .Says("ListTokens", "Lists the caller's tokens that have names.", 401)
            .Produces<ApiEnvelope<IReadOnlyList<TokenResponse>>>();
        tokens
            .MapPost("", CreateAsync)
            .Says("CreateToken", "Makes a token with a name, a scope and an end; it is shown this once.", 400, 401, 409)
            .Takes<TokenRequest>()
            .Produces<ApiEnvelope<TokenResponse>>();
        tokens
            .MapDelete("/{id:long}", RevokeAsync)
            .Says("RevokeToken", "Ends one of the caller's tokens that have names.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(Call call) =>
        Answer.Ok<IReadOnlyList<TokenResponse>>([.. (await call.RunAsync(new ListTokens())).Select(t => Json(t))]);

    private static async Task<IResult> CreateAsync(Call call)
    {
        var body = await JsonBody.ReadAsync<TokenRequest>(call.Http.Request, call.Aborted);
        // Nothing is taken for everything: who says nothing is asked.
        if (!TokenScopes.TryParse(body.Scope ?? "", out var scope))
        {
            throw AccountRequestErrors.NoSuchScope(body.Scope);
        }

        var made = await call.RunAsync(new CreateToken(body.Name ?? "", scope, body.Days ?? UsualDays));
        return Answer.Ok(Json(made.Facts) with { Token = made.Token });
    }

    private static async Task<IResult> RevokeAsync(long id, Call call) =>
        Answer.Message($"Token '{await call.RunAsync(new RevokeToken(id))}' ended.");

    private static TokenResponse Json(NamedToken token) =>
        new()
        {
            Id = token.Id,
            Name = token.Name,
            Scope = TokenScopes.NameOf(token.Scope),
            CreatedTime = WireTime.Of(token.CreatedAt),
            ExpireTime = WireTime.Of(token.ExpiresAt),
            LastUsedTime = WireTime.Of(token.LastUsedAt),
        };
}
