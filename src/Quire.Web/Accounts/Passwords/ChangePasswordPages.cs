using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Accounts.Sessions;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Repository.Accounts;
using Quire.Repository.Accounts.Registering;
using Quire.Repository.Accounts.Resetting;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Accounts.Passwords;

/// <summary>Gives an account another password, for the one so far, or its first.</summary>
internal static class ChangePasswordPages
{
    /// <summary>Name of what the address says of somebody who may need a first password.</summary>
    public const string First = "first";

    public static void MapChangePasswordPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/account/change-password", ShowAsync).AsPage();
        pages.MapPost("/account/change-password", ChangeAsync).AsPage();
    }

    // Whoever came by a link is asked for a first password; who has one, or can have none, goes on.
    private static async Task<IResult> ShowAsync(Call call)
    {
        if (OwnAccount.SignInFirst(call) is { } first)
        {
            return first;
        }

        var shown = await ShownAsync(call, FormShown.Empty);
        return call.Http.Request.Query.ContainsKey(First) && (shown.HasOne || !shown.CanHaveOne)
            ? Moved.To(call.Http, "")
            : Page(call, shown);
    }

    private static async Task<IResult> ChangeAsync(Call call, SessionCookies cookies)
    {
        var form = await PageForm.OfAsync(call);
        if (await ChangedAsync(call, form) is { } refusal)
        {
            return call.Caller.HasAccount
                ? Page(call, await ShownAsync(call, RefusedForm.Of(call, form, refusal)), RefusedForm.StatusOf(refusal))
                : OwnAccount.SignInFirst(call)!;
        }

        // All sessions of the account have ended, this one too.
        cookies.Remove(call.Http.Response);
        return Moved.To(call.Http, "account/sign-in?done=password");
    }

    // Whoever has a password says it, whatever the form asked for.
    private static async Task<RepositoryError?> ChangedAsync(Call call, IReadOnlyDictionary<string, string> form)
    {
        var password = form.GetValueOrDefault("password", "");
        return form.TryGetValue("formerPassword", out var former)
            ? (await call.AttemptAsync(new ChangeOwnPassword(former, password))).Refusal
            : (await call.AttemptAsync(new SetFirstPassword(password))).Refusal;
    }

    private static async Task<ChangePasswordShown> ShownAsync(Call call, FormShown form)
    {
        var account = await call.RunAsync(new GetOwnAccount());
        var offer = await call.RunAsync(new GetSignUpOffer());
        return new(
            account.Identifier,
            account.ProviderId == AccountInput.BuiltIn && offer.TakesPasswords,
            await call.RunAsync(new HasPassword()),
            offer.Passwords,
            form
        );
    }

    private static IResult Page(Call call, ChangePasswordShown shown, int status = StatusCodes.Status200OK) =>
        AccountAnswer.Of<ChangePasswordPage, ChangePasswordShown>(call, shown, shown.Title, status);
}
