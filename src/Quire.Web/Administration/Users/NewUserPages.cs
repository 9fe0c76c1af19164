using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Repository.Accounts;
using Quire.Repository.Accounts.Sessions;
using Quire.Web.Accounts;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Administration.Users;

/// <summary>
/// Makes an account for somebody, who comes in by a link that is shown once and handed over, and chooses a password then.
/// </summary>
internal static class NewUserPages
{
    public static void MapNewUserPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/administration/new-user", (Call call) => Page(call, FormShown.Empty)).AsAdministration();
        pages.MapPost("/administration/new-user", MakeAsync).AsAdministration();
        pages
            .MapGet("/administration/users/{name}/link", (string name, Call call) => Moved.To(call.Http, UserPages.PathOf(name)))
            .AsAdministration();
        pages.MapPost("/administration/users/{name}/link", LinkAsync).AsAdministration();
    }

    private static async Task<IResult> MakeAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        var name = SentText.Of(form, "username");
        // Whoever makes it says a name: none that was free instead.
        if ((await call.AttemptAsync(new GetAccount(name))).Value is not null)
        {
            var taken = new FormProblem("username", call.Wording().Of("admin.users.new.taken", name));
            return Page(call, new() { Values = form, Problems = [taken] }, StatusCodes.Status409Conflict);
        }

        var input = new AccountInput
        {
            Identifier = name,
            PersistentUserId = name,
            FirstName = SentText.Of(form, "firstName"),
            LastName = SentText.Of(form, "lastName"),
            Email = SentText.Of(form, "emailAddress"),
            Affiliation = SentText.Of(form, "affiliation") is { Length: > 0 } affiliation ? affiliation : null,
        };
        var tried = await call.AttemptAsync(new CreateAccount(input));
        return tried.Refusal is { } refusal
            ? Page(call, RefusedForm.Of(call, form, refusal, AccountFields.Names), RefusedForm.StatusOf(refusal))
            : await ShowLinkAsync(call, tried.Value!.Identifier, isNew: true);
    }

    private static async Task<IResult> LinkAsync(string name, Call call)
    {
        await PageForm.OfAsync(call);
        return await ShowLinkAsync(call, name, isNew: false);
    }

    private static async Task<IResult> ShowLinkAsync(Call call, string name, bool isNew)
    {
        var link = await call.RunAsync(new MakeSignInLink(name));
        var account = await call.RunAsync(new GetAccount(name));
        return AccountAnswer.Of<SignInLinkPage, SignInLinkShown>(call, new(account, link, isNew), "admin.users.link.title");
    }

    private static IResult Page(Call call, FormShown form, int status = StatusCodes.Status200OK) =>
        AccountAnswer.Of<NewUserPage, FormShown>(call, form, "admin.users.new", status);
}
