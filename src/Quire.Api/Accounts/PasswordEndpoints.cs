using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Accounts.Sessions;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Accounts;
using Quire.Repository.Accounts.Resetting;

namespace Quire.Api.Accounts;

/// <summary>Passwords that are set: by a link that is mailed, or by who knows the one so far.</summary>
internal static class PasswordEndpoints
{
    public static void MapPasswordEndpoints(this IEndpointRouteBuilder quire)
    {
        quire
            .MapPost("/passwordReset", AskAsync)
            .Says("AskPasswordReset", "Has a link to set a password with sent to an address.", 400, 403, 429)
            .IgnoringTokens()
            .Takes<PasswordResetRequest>()
            .Produces<ApiEnvelope<MessagePayload>>();
        quire
            .MapPost("/passwordReset/{token}", SetAsync)
            .Says("SetPassword", "Sets the password of an account, by what was mailed to its address.", 400, 403, 404)
            .IgnoringTokens()
            .Takes<NewPasswordRequest>()
            .Produces<ApiEnvelope<MessagePayload>>();
        quire
            .MapPut("/password", ChangeAsync)
            .Says("ChangePassword", "Gives the caller's account another password, for the one so far.", 400, 401, 403, 429)
            .WithMetadata(new TakesSessions())
            .Takes<NewPasswordRequest>()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> AskAsync(Call call)
    {
        var body = await JsonBody.ReadAsync<PasswordResetRequest>(call.Http.Request, call.Aborted);
        await call.RunAsync(new AskPasswordReset(body.Email ?? ""));
        return Answer.Message("If an account with a password has this address, a link to set one is on its way to it.");
    }

    private static async Task<IResult> SetAsync(string token, Call call)
    {
        var password = await SentForm.OfAsync(call.Http) is { } form
            ? form.GetValueOrDefault("password", "")
            : (await JsonBody.ReadAsync<NewPasswordRequest>(call.Http.Request, call.Aborted)).Password ?? "";
        return Answer.Message($"The password of {await call.RunAsync(new SetPasswordByLink(token, password))} is set.");
    }

    private static async Task<IResult> ChangeAsync(Call call)
    {
        var body = await JsonBody.ReadAsync<NewPasswordRequest>(call.Http.Request, call.Aborted);
        await call.RunAsync(new ChangeOwnPassword(body.Former ?? "", body.Password ?? ""));
        return Answer.Message("Your password is set. Sign in again where you were signed in.");
    }
}
