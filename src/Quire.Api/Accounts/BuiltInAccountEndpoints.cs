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
            .Says("CreateBuiltInAccount", "Makes an account with a password and gives its API token.", 400, 401, 429, 503)
            .Asks(AccountsKey, Password)
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

    private static async Task<IResult> CreateAsync(Call call)
    {
        var body = await JsonBody.ReadAsync<BuiltInUserRequest>(call.Http.Request, call.Aborted);
        var made = await call.RunAsync(
            new CreateBuiltInAccount(
                call.Query(AccountsKey),
                call.Query(Password),
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
