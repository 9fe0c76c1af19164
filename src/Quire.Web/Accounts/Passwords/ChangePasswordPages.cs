using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Accounts.Sessions;
using Quire.Api.Http;
using Quire.Repository.Accounts;
using Quire.Repository.Accounts.Registering;
using Quire.Repository.Accounts.Resetting;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Accounts.Passwords;

/// <summary>Gives an account another password, for the one so far.</summary>
internal static class ChangePasswordPages
{
    public static void MapChangePasswordPages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet(
                "/account/change-password",
                async (Call call) => OwnAccount.SignInFirst(call) ?? await PageAsync(call, FormShown.Empty)
            )
            .AsPage();
        pages.MapPost("/account/change-password", ChangeAsync).AsPage();
    }

    private static async Task<IResult> ChangeAsync(Call call, SessionCookies cookies)
    {
        var form = await PageForm.OfAsync(call);
        var tried = await call.AttemptAsync(
            new ChangeOwnPassword(form.GetValueOrDefault("formerPassword", ""), form.GetValueOrDefault("password", ""))
        );
        if (tried.Refusal is { } refusal)
        {
            return call.Caller.HasAccount
                ? await PageAsync(call, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal))
                : OwnAccount.SignInFirst(call)!;
        }

        // All sessions of the account have ended, this one too.
        cookies.Remove(call.Http.Response);
        return Moved.To(call.Http, "account/sign-in?done=password");
    }

    private static async Task<IResult> PageAsync(Call call, FormShown form, int status = StatusCodes.Status200OK)
    {
        var account = await call.RunAsync(new GetOwnAccount());
        var offer = await call.RunAsync(new GetSignUpOffer());
        return AccountAnswer.Of<ChangePasswordPage, ChangePasswordShown>(
            call,
            new(account.Identifier, account.ProviderId == AccountInput.BuiltIn && offer.TakesPasswords, offer.Passwords, form),
            "change-password.title",
            status
        );
    }
}
