using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Repository.Accounts;
using Quire.Repository.Accounts.Confirming;
using Quire.Repository.Accounts.Resetting;
using Quire.Repository.Operations;
using Quire.Web.Addresses;
using Quire.Web.Depositing;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Accounts;

/// <summary>Somebody's own account.</summary>
internal static class AccountPages
{
    private static readonly string[] Done = ["sign-up", "confirm", "saved", "moved"];

    public static void MapAccountPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/account", ShowAsync).AsPage();
        pages.MapPost("/account", ChangeAsync).AsPage().KeepingForms();
        pages.MapPost("/account/confirm/ask", AskAsync).AsPage();
        pages.MapGet("/account/confirm/ask", (Call call) => Moved.To(call.Http, "account")).AsPage();
    }

    private static async Task<IResult> ShowAsync(Call call)
    {
        var done = call.Http.Request.Query["done"].ToString();
        return OwnAccount.SignInFirst(call)
            ?? await PageAsync(call, FormShown.Empty, Done.Contains(done) ? $"account.done.{done}" : null);
    }

    private static async Task<IResult> ChangeAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        var tried = await call.AttemptAsync(
            new ChangeOwnAccount(
                new()
                {
                    FirstName = SentText.Of(form, "firstName"),
                    LastName = SentText.Of(form, "lastName"),
                    Email = SentText.Of(form, "emailAddress"),
                    Affiliation = SentText.Of(form, "affiliation") is { Length: > 0 } at ? at : null,
                    Position = SentText.Of(form, "position") is { Length: > 0 } position ? position : null,
                },
                form.GetValueOrDefault("password"),
                SeenState.Read(form.GetValueOrDefault(FormShown.Seen))
            )
        );
        return tried.Refusal is { } refusal
            ? await PageAsync(
                call,
                RefusedForm.Of(call, form, refusal, AccountFields.Names),
                done: null,
                RefusedForm.StatusOf(refusal)
            )
            : Moved.To(call.Http, tried.Value ? "account?done=moved" : "account?done=saved");
    }

    private static async Task<IResult> AskAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        var tried = await call.AttemptAsync(new AskEmailConfirmation());
        return tried.Refusal is { } refusal
            ? await PageAsync(call, RefusedForm.Of(call, form, refusal), done: null, RefusedForm.StatusOf(refusal))
            : Moved.To(call.Http, "account?done=confirm");
    }

    private static async Task<IResult> PageAsync(Call call, FormShown form, string? done, int status = StatusCodes.Status200OK) =>
        AccountAnswer.Of<AccountPage, AccountShown>(
            call,
            new(await call.RunAsync(new GetOwnAccount()), await call.RunAsync(new HasPassword()), done, form),
            "account.title",
            status
        );
}
