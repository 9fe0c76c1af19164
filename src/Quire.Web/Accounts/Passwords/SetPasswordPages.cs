using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Repository.Accounts.Registering;
using Quire.Repository.Accounts.Resetting;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Accounts.Passwords;

/// <summary>Sets a password by a mailed link. Looking at the page changes nothing.</summary>
internal static class SetPasswordPages
{
    public static void MapSetPasswordPages(this IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/account/password", LinkMethods.Look, ShowAsync).AsPage();
        pages.MapPost("/account/password", SetAsync).AsPage();
    }

    private static async Task<IResult> ShowAsync(Call call) =>
        LinkMethods.TokenIn(call.Http.Request) is { } token
            ? Page(call, new(token, (await call.RunAsync(new GetSignUpOffer())).Passwords, FormShown.Empty))
            : MissingPage.Instance;

    private static async Task<IResult> SetAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        var token = form.GetValueOrDefault("token", "");
        var tried = await call.AttemptAsync(new SetPasswordByLink(token, form.GetValueOrDefault("password", "")));
        if (tried.Refusal is not { } refusal)
        {
            return Moved.To(call.Http, "account/sign-in?done=password");
        }

        return Page(
            call,
            new(
                token,
                (await call.RunAsync(new GetSignUpOffer())).Passwords,
                RefusedForm.Of(call, form, refusal, AccountFields.Names),
                refusal is RepositoryError.NotFound
            ),
            RefusedForm.StatusOf(refusal)
        );
    }

    private static IResult Page(Call call, SetPasswordShown shown, int status = StatusCodes.Status200OK) =>
        AccountAnswer.Of<SetPasswordPage, SetPasswordShown>(call, shown, "set-password.title", status);
}
