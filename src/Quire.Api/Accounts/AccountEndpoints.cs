using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Accounts;
using Quire.Repository.Accounts;

namespace Quire.Api.Accounts;

/// <summary>Accounts as an administrator sees them.</summary>
internal static class AccountEndpoints
{
    public static void MapAccountEndpoints(this IEndpointRouteBuilder admin)
    {
        admin
            .MapGet("/authenticatedUsers/{identifier}", GetAsync)
            .Says("GetAccount", "Reads an account by name.", 400, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<AuthenticatedUserResponse>>();
        admin
            .MapPost("/authenticatedUsers", CreateAsync)
            .Says("CreateAccount", "Makes an account for somebody another provider vouches for.", 400, 503)
            .IgnoringTokens()
            .Takes<AuthenticatedUserRequest>()
            .Produces<ApiEnvelope<AuthenticatedUserResponse>>();
        admin
            .MapPost("/superuser/{identifier}", ToggleAsync)
            .Says("ToggleSuperuser", "Turns the superuser flag of an account over.", 400, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
        admin
            .MapPut("/superuser/{identifier}", SetAsync)
            .Says("SetSuperuser", "Sets the superuser flag of an account: true or false as the body.", 400, 503)
            .IgnoringTokens()
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> GetAsync(string identifier, Call call) =>
        Answer.Ok(AccountJson.Of(await call.RunAsync(new GetAccount(identifier))));

    private static async Task<IResult> CreateAsync(Call call)
    {
        var body = await JsonBody.ReadAsync<AuthenticatedUserRequest>(call.Http.Request, call.Aborted);
        return Answer.Ok(
            AccountJson.Of(
                await call.RunAsync(
                    new CreateAccount(
                        new()
                        {
                            ProviderId = MustHave(body.AuthenticationProviderId, "authenticationProviderId"),
                            PersistentUserId = MustHave(body.PersistentUserId, "persistentUserId"),
                            Identifier = MustHave(body.Identifier, "identifier").TrimStart('@'),
                            FirstName = body.FirstName ?? "",
                            LastName = body.LastName ?? "",
                            Email = body.Email ?? "",
                            Affiliation = body.Affiliation,
                            Position = body.Position,
                        }
                    )
                )
            )
        );
    }

    private static async Task<IResult> ToggleAsync(string identifier, Call call) =>
        Answer.Message(await call.RunAsync(new SetSuperuser(identifier, null)));

    private static async Task<IResult> SetAsync(string identifier, Call call)
    {
        var text = (await JsonBody.TextAsync(call.Http.Request, call.Aborted)).Trim();
        return bool.TryParse(text, out var superuser)
            ? Answer.Message(await call.RunAsync(new SetSuperuser(identifier, superuser)))
            : throw RequestErrors.NotAFlag(text);
    }

    private static string MustHave(string? value, string key) =>
        string.IsNullOrWhiteSpace(value) ? throw BodyErrors.MemberMissing(key) : value;
}
