using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Accounts;
using Quire.Repository.Accounts;

namespace Quire.Api.Accounts;

/// <summary>Accounts with a password here. The query parameter <c>key</c> is the installation's, not an API token.</summary>
internal static class BuiltInAccountEndpoints
{
    private const string Creates = "Makes an account with a password and gives its API token.";

    private static readonly QueryParameter AccountsKey = new(
        "key",
        QueryKind.Text,
        "The installation's key for making built-in accounts."
    );

    private static readonly QueryParameter Password = new("password", QueryKind.Text, "Password of the account.");

    public static void MapBuiltInAccountEndpoints(this IEndpointRouteBuilder accounts)
    {
        accounts
            .MapPost("", CreateAsync)
            .Says("CreateBuiltInAccount", Creates, 400, 401, 429, 503)
            .Asks(AccountsKey, Password)
            .IgnoringTokens()
            .Takes<BuiltInUserRequest>()
            .Produces<ApiEnvelope<BuiltInUserCreated>>();
        // Forms for clients that cannot send a body and query parameters in one call.
        accounts
            .MapPost("/{password}/{key}", (string password, string key, Call call) => MakeAsync(call, key, password))
            .Says("CreateBuiltInAccountByPath", Creates, 400, 401, 429, 503)
            .IgnoringTokens()
            .Takes<BuiltInUserRequest>()
            .Produces<ApiEnvelope<BuiltInUserCreated>>();
        accounts
            .MapPost(
                "/{password}/{key}/{sendEmailNotification:bool}",
                (string password, string key, bool sendEmailNotification, Call call) => MakeAsync(call, key, password)
            )
            .Says("CreateBuiltInAccountQuietly", Creates, 400, 401, 429, 503)
            .IgnoringTokens()
            .Takes<BuiltInUserRequest>()
            .Produces<ApiEnvelope<BuiltInUserCreated>>();
        accounts
            .MapGet("/{userName}/api-token", IssueTokenAsync)
            .Says("IssueTokenForPassword", "Gives an API token for name and password.", 400, 403, 404, 429, 503)
            .Asks(Password)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static Task<IResult> CreateAsync(Call call) => MakeAsync(call, call.Query(AccountsKey), call.Query(Password));

    private static async Task<IResult> MakeAsync(Call call, string? key, string? password)
    {
        var body = await JsonBody.ReadAsync<BuiltInUserRequest>(call.Http.Request, call.Aborted);
        var made = await call.RunAsync(
            new CreateBuiltInAccount(
                key,
                password,
                new()
                {
                    Identifier = body.UserName ?? "",
                    PersistentUserId = body.UserName ?? "",
                    FirstName = body.FirstName ?? "",
                    LastName = body.LastName ?? "",
                    Email = body.Email ?? "",
                    Affiliation = body.Affiliation,
                    Position = body.Position,
                }
            )
        );
        return Answer.Ok(
            new BuiltInUserCreated
            {
                User = new() { Id = made.CredentialId, UserName = made.Account.Identifier },
                AuthenticatedUser = AccountJson.Of(made.Account),
                ApiToken = made.Token,
            }
        );
    }

    private static async Task<IResult> IssueTokenAsync(string userName, Call call) =>
        Answer.Message(await call.RunAsync(new IssueTokenForPassword(userName, call.Query(Password))));
}
