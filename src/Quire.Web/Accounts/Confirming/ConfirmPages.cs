using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Repository.Accounts.Confirming;
using Quire.Web.Errors;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Accounts.Confirming;

/// <summary>Confirms an address by what was mailed there. Looking at the page changes nothing.</summary>
internal static class ConfirmPages
{
    public static void MapConfirmPages(this IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/account/confirm", LinkMethods.Look, Show).AsPage();
        pages.MapPost("/account/confirm", ConfirmAsync).AsPage();
    }

    private static IResult Show(Call call) =>
        LinkMethods.TokenIn(call.Http.Request) is { } token ? Page(call, new(token, FormShown.Empty)) : MissingPage.Instance;

    private static async Task<IResult> ConfirmAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        var token = form.GetValueOrDefault("token", "");
        var tried = await call.AttemptAsync(new ConfirmEmail(token));
        return tried.Refusal is { } refusal
            ? Page(call, new(token, RefusedForm.Of(call, form, refusal)), RefusedForm.StatusOf(refusal))
            : Page(call, new(token, new() { IsDone = true }));
    }

    private static IResult Page(Call call, ConfirmShown shown, int status = StatusCodes.Status200OK) =>
        AccountAnswer.Of<ConfirmPage, ConfirmShown>(call, shown, "confirm.title", status);
}
