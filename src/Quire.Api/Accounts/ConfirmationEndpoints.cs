using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Accounts;
using Quire.Repository.Accounts;
using Quire.Repository.Accounts.Confirming;

namespace Quire.Api.Accounts;

/// <summary>Passwords that are to be good, and e-mail addresses that are to be confirmed.</summary>
internal static class ConfirmationEndpoints
{
    public static void MapConfirmationEndpoints(this IEndpointRouteBuilder admin)
    {
        admin
            .MapPost("/validatePassword", CheckPasswordAsync)
            .Says("CheckPassword", "Tells what stands against a password, which is the body.", 400, 503)
            .IgnoringTokens()
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<PasswordCheck>>();
        admin
            .MapGet("/confirmEmail/{userId}", GetAsync)
            .Says("GetEmailConfirmation", "Tells what confirms the e-mail address of an account.", 400, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<ConfirmationToken>>();
        admin
            .MapPost("/confirmEmail/{userId}", StartAsync)
            .Says("StartEmailConfirmation", "Begins to confirm the e-mail address of an account.", 400, 403, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<ConfirmationStarted>>();
    }

    /// <summary>What whoever has the mail does.</summary>
    public static void MapConfirmingEndpoints(this IEndpointRouteBuilder quire) =>
        quire
            .MapPost("/confirmEmail/{token}", ConfirmAsync)
            .Says("ConfirmEmail", "Takes an e-mail address for confirmed, by what was sent there.", 404)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();

    private static async Task<IResult> CheckPasswordAsync(Call call)
    {
        var password = await JsonBody.TextAsync(call.Http.Request, call.Aborted);
        return Answer.Ok(new PasswordCheck { Password = password, Errors = await call.RunAsync(new CheckPassword(password)) });
    }

    private static async Task<IResult> GetAsync(string userId, Call call) =>
        Answer.Ok(new ConfirmationToken { Token = (await call.RunAsync(new GetEmailConfirmation(NumberOf(userId)))).Token });

    private static async Task<IResult> StartAsync(string userId, Call call)
    {
        var started = await call.RunAsync(new StartEmailConfirmation(NumberOf(userId)));
        return Answer.Ok(
            new ConfirmationStarted { TokenCreated = WireTime.Sql(started.CreatedAt), Identifier = started.Identifier }
        );
    }

    private static async Task<IResult> ConfirmAsync(string token, Call call) =>
        Answer.Message($"The e-mail address of {await call.RunAsync(new ConfirmEmail(token))} is confirmed.");

    private static long NumberOf(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw AccountRequestErrors.NoSuchNumber(id);
}
