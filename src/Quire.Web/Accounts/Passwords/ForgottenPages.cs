using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Repository.Accounts.Resetting;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Accounts.Passwords;

/// <summary>Has a link to set a password sent. What is answered tells nobody which addresses have accounts.</summary>
internal static class ForgottenPages
{
    public static void MapForgottenPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/account/forgotten", (Call call) => Page(call, FormShown.Empty)).AsPage();
        pages.MapPost("/account/forgotten", AskAsync).AsPage();
    }

    private static async Task<IResult> AskAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        var tried = await call.AttemptAsync(new AskPasswordReset(form.GetValueOrDefault("emailAddress", "").Trim()));
        return tried.Refusal is { } refusal
            ? Page(call, RefusedForm.Of(call, form, refusal, AccountFields.Names), RefusedForm.StatusOf(refusal))
            : Page(call, new() { IsDone = true });
    }

    private static IResult Page(Call call, FormShown form, int status = StatusCodes.Status200OK) =>
        AccountAnswer.Of<ForgottenPage, FormShown>(call, form, "forgotten.title", status);
}
