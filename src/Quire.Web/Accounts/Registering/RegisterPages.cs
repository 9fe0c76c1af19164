using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Accounts.Sessions;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Repository.Accounts;
using Quire.Repository.Accounts.Registering;
using Quire.Repository.Accounts.Sessions;
using Quire.Repository.Data.Accounts;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Accounts.Registering;

/// <summary>Whom a provider vouches for makes an account at the first visit, or hands one over that has a password.</summary>
internal static class RegisterPages
{
    public static void MapRegisterPages(this IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/account/register", LinkMethods.Look, ShowAsync).AsPage();
        pages.MapPost("/account/register", RegisterAsync).AsPage();
        pages.MapPost("/account/register/link", LinkAsync).AsPage();
        pages.MapGet("/account/register/link", (Call call) => Moved.To(call.Http, "account/register")).AsPage();
    }

    private static async Task<IResult> ShowAsync(Call call) =>
        Visitor(call) is var (current, person)
            ? Page(call, await ShownAsync(call, current, person, "/" + ReturnPath.Of(call.Http.Request)))
            : MissingPage.Instance;

    private static async Task<IResult> RegisterAsync(Call call, SessionCookies cookies)
    {
        var (current, person, form) = await SentAsync(call);
        var tried = await call.AttemptAsync(
            new RegisterAccount(
                new()
                {
                    ProviderId = person.ProviderId,
                    PersistentUserId = person.Subject,
                    // The name at a provider is a suggestion to people who see it, and may be taken here.
                    UserName = new(null, Said(form, "username")),
                    FirstName = new(person.FirstName, Said(form, "firstName")),
                    LastName = new(person.LastName, Said(form, "lastName")),
                    Email = new(person.Email, Said(form, "emailAddress")),
                    IsEmailVerified = person.IsEmailVerified,
                    AcceptsTerms = form.ContainsKey("termsAccepted"),
                }
            )
        );
        return tried.Refusal is { } refusal
            ? await AgainAsync(call, current, person, form, refusal, isLink: false)
            : await EnterAsync(call, cookies, current, form);
    }

    private static async Task<IResult> LinkAsync(Call call, SessionCookies cookies)
    {
        var (current, person, form) = await SentAsync(call);
        var tried = await call.AttemptAsync(
            new LinkToProvider(
                current.Session,
                form.GetValueOrDefault("accountName", "").Trim(),
                form.GetValueOrDefault("password", "")
            )
        );
        return tried.Refusal is { } refusal
            ? await AgainAsync(call, current, person, form, refusal, isLink: true)
            : await EnterAsync(call, cookies, current, form);
    }

    // Now there is an account, with a secret of its own.
    private static async Task<IResult> EnterAsync(
        Call call,
        SessionCookies cookies,
        CurrentSession current,
        IReadOnlyDictionary<string, string> form
    )
    {
        var former = current.Session;
        cookies.Set(call.Http.Response, await call.RunAsync(new SignInWithProvider(former.Vouched!, Way: null, former.Id)));
        return Moved.To(call.Http, ReturnPath.Of(form.GetValueOrDefault("returnTo")));
    }

    private static async Task<IResult> AgainAsync(
        Call call,
        CurrentSession current,
        VouchedPerson person,
        IReadOnlyDictionary<string, string> form,
        RepositoryError refusal,
        bool isLink
    )
    {
        var again = RefusedForm.Of(call, form, refusal, AccountFields.Names);
        var shown = await ShownAsync(call, current, person, "/" + ReturnPath.Of(form.GetValueOrDefault("returnTo")));
        return Page(call, isLink ? shown with { Link = again } : shown with { Form = again }, RefusedForm.StatusOf(refusal));
    }

    private static async Task<(CurrentSession Current, VouchedPerson Person, IReadOnlyDictionary<string, string> Form)> SentAsync(
        Call call
    )
    {
        var (current, person) = Visitor(call) ?? throw SessionRequestErrors.NotRegistering();
        var form = await PageForm.FieldsAsync(call);
        Antiforgery.MustBeIn(form, current.Antiforgery);
        return (current, person, form);
    }

    // Whoever came by a mailed link, whom nobody else vouches for, makes an account on its page.
    private static (CurrentSession Current, VouchedPerson Person)? Visitor(Call call) =>
        CurrentSession.Of(call.Http) is { Session.Vouched: { ProviderId: not AccountInput.BuiltIn } person } current
            ? (current, person)
            : null;

    private static async Task<RegisterShown> ShownAsync(Call call, CurrentSession current, VouchedPerson person, string returnTo)
    {
        var offer = await call.RunAsync(new GetSignUpOffer(call.Wording().Language));
        return new(person, current.Antiforgery, returnTo, offer.Terms) { MayLink = offer.TakesPasswords };
    }

    private static string? Said(IReadOnlyDictionary<string, string> form, string field) =>
        form.GetValueOrDefault(field, "").Trim() is { Length: > 0 } text ? text : null;

    private static IResult Page(Call call, RegisterShown shown, int status = StatusCodes.Status200OK) =>
        AccountAnswer.Of<RegisterPage, RegisterShown>(call, shown, "register.title", status);
}
