using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Accounts;
using Quire.Repository.Accounts.Registering;

namespace Quire.Api.Accounts.OpenId;

/// <summary>People make themselves accounts with bearer tokens of providers that are enabled.</summary>
internal static class RegistrationEndpoints
{
    public static void MapRegistrationEndpoints(this IEndpointRouteBuilder users) =>
        users
            .MapPost("/register", RegisterAsync)
            .Says("RegisterAccount", "Makes an account for whom a bearer token speaks of.", 400, 401, 403, 503)
            .IgnoringTokens()
            .Takes<RegistrationRequest>()
            .Produces<ApiEnvelope<MessagePayload>>();

    private static async Task<IResult> RegisterAsync(Call call, BearerTokens tokens)
    {
        var token = BearerTokens.In(call.Http) ?? throw OpenIdErrors.Missing();
        var identity = await tokens.ReadAsync(token, call.Aborted);
        var body = await JsonBody.ReadAsync<RegistrationRequest>(call.Http.Request, call.Aborted);
        await call.RunAsync(
            new RegisterAccount(
                new()
                {
                    ProviderId = identity.ProviderId,
                    PersistentUserId = identity.Subject,
                    UserName = new(identity.UserName, body.Username),
                    FirstName = new(identity.FirstName, body.FirstName),
                    LastName = new(identity.LastName, body.LastName),
                    Email = new(identity.Email, body.EmailAddress),
                    IsEmailVerified = identity.IsEmailVerified,
                    Affiliation = body.Affiliation,
                    Position = body.Position,
                    AcceptsTerms = body.TermsAccepted ?? false,
                }
            )
        );
        return Answer.Message("User registered.");
    }
}
