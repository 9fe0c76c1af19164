using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Accounts.Sessions;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Repository.Accounts.Registering;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Accounts.SigningUp;

/// <summary>
/// People make themselves accounts with a password: they say an address, and go on by what is mailed there. Looking at the link
/// changes nothing, and nothing here tells which addresses have accounts.
/// </summary>
internal static class SignUpPages
{
    public static void MapSignUpPages(this IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/account/sign-up", LinkMethods.Look, ShowAsync).AsPage();
        pages.MapPost("/account/sign-up/ask", AskAsync).AsPage();
        pages.MapGet("/account/sign-up/ask", (Call call) => Moved.To(call.Http, "account/sign-up")).AsPage();
        pages.MapPost("/account/sign-up", SignUpAsync).AsPage();
    }

    private static async Task<IResult> ShowAsync(Call call)
    {
        var offer = await call.RunAsync(new GetSignUpOffer(call.Wording().Language));
        return LinkMethods.TokenIn(call.Http.Request) is { } token && offer.IsOpen
            ? Page(call, new SignUpShown(token, offer, FormShown.Empty))
            : Page(call, new AskSignUpShown(offer.IsOpen, FormShown.Empty));
    }

    private static async Task<IResult> AskAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        var offer = await call.RunAsync(new GetSignUpOffer(call.Wording().Language));
        var tried = await call.AttemptAsync(new AskSignUp(form.GetValueOrDefault("emailAddress", "")));
        return tried.Refusal is { } refusal
            ? Page(
                call,
                new AskSignUpShown(offer.IsOpen, RefusedForm.Of(call, form, refusal, AccountFields.Names)),
                RefusedForm.StatusOf(refusal)
            )
            : Page(call, new AskSignUpShown(offer.IsOpen, new() { IsDone = true }));
    }

    private static async Task<IResult> SignUpAsync(Call call, SessionCookies cookies)
    {
        var form = await PageForm.OfAsync(call);
        var token = form.GetValueOrDefault("token", "");
        var tried = await call.AttemptAsync(
            new SignUp(
                token,
                form.GetValueOrDefault("password", ""),
                new()
                {
                    Identifier = form.GetValueOrDefault("username", "").Trim(),
                    PersistentUserId = "",
                    FirstName = form.GetValueOrDefault("firstName", "").Trim(),
                    LastName = form.GetValueOrDefault("lastName", "").Trim(),
                    Email = "",
                    Affiliation = form.GetValueOrDefault("affiliation", "").Trim() is { Length: > 0 } at ? at : null,
                },
                form.ContainsKey("termsAccepted")
            )
        );
        if (tried.Refusal is { } refusal)
        {
            var shown = new SignUpShown(
                token,
                await call.RunAsync(new GetSignUpOffer(call.Wording().Language)),
                RefusedForm.Of(call, form, refusal, AccountFields.Names),
                refusal is RepositoryError.NotFound
            );
            return Page(call, shown, RefusedForm.StatusOf(refusal));
        }

        cookies.Set(call.Http.Response, tried.Value!);
        return Moved.To(call.Http, "account?done=sign-up");
    }

    private static IResult Page(Call call, AskSignUpShown shown, int status = StatusCodes.Status200OK) =>
        AccountAnswer.Of<AskSignUpPage, AskSignUpShown>(call, shown, "sign-up.title", status);

    private static IResult Page(Call call, SignUpShown shown, int status = StatusCodes.Status200OK) =>
        AccountAnswer.Of<SignUpPage, SignUpShown>(call, shown, "sign-up.title", status);
}
