using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Accounts.Sessions;
using Quire.Api.Http;
using Quire.Repository.Accounts.Sessions;
using Quire.Web.Accounts.Passwords;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Accounts.Entering;

/// <summary>Signs in by a link those who run the installation gave. Looking at the page uses nothing up.</summary>
internal static class EnterPages
{
    public static void MapEnterPages(this IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/account/enter", LinkMethods.Look, Show).AsPage();
        pages.MapPost("/account/enter", EnterAsync).AsPage();
    }

    private static IResult Show(Call call) =>
        LinkMethods.TokenIn(call.Http.Request) is { } token ? Page(call, new(token, FormShown.Empty)) : MissingPage.Instance;

    private static async Task<IResult> EnterAsync(Call call, SessionCookies cookies)
    {
        var form = await PageForm.OfAsync(call);
        var token = form.GetValueOrDefault("token", "");
        var tried = await call.AttemptAsync(new SignInByLink(token));
        if (tried.Refusal is { } refusal)
        {
            return Page(call, new(token, RefusedForm.Of(call, form, refusal)), RefusedForm.StatusOf(refusal));
        }

        cookies.Set(call.Http.Response, tried.Value!);
        // The page asks for a first password where there is none, so that they come in again without another link.
        return Moved.To(call.Http, $"account/change-password?{ChangePasswordPages.First}=true");
    }

    private static IResult Page(Call call, EnterShown shown, int status = StatusCodes.Status200OK) =>
        AccountAnswer.Of<EnterPage, EnterShown>(call, shown, "enter.title", status);
}
