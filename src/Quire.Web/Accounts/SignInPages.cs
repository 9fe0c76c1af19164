using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Accounts.Sessions;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Repository.Accounts;
using Quire.Repository.Accounts.Providers;
using Quire.Repository.Accounts.Registering;
using Quire.Repository.Accounts.Sessions;
using Quire.Web.Addresses;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Accounts;

/// <summary>Signing in and out.</summary>
internal static class SignInPages
{
    public static void MapSignInPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/account/sign-in", ShowAsync).AsPage();
        pages.MapPost("/account/sign-in", SignInAsync).AsPage();
        pages.MapPost("/account/sign-out", SignOutAsync).AsPage();
        // Whoever was told of a failure there may go on from it by other links, which lead back.
        pages.MapGet("/account/sign-out", (Call call) => Moved.To(call.Http, "account")).AsPage();
    }

    private static async Task<IResult> ShowAsync(Call call, AuthenticationProviders providers) =>
        Page(
            call,
            (await ShownAsync(ReturnPath.Of(call.Http.Request), providers, call)) with
            {
                HasPasswordSet = call.Http.Request.Query["done"] == "password",
            }
        );

    private static async Task<IResult> SignInAsync(
        Call call,
        AuthenticationProviders providers,
        SessionCookies cookies,
        InstallationFacts installation
    )
    {
        // Nobody is bound to a session that is going to be replaced, nor to one that has just ended.
        Antiforgery.MustBeOwn(call.Http, installation.SiteUrl);
        var form = await PageForm.FieldsAsync(call);
        var (name, returnTo) = (form.GetValueOrDefault("username", ""), ReturnPath.Of(form.GetValueOrDefault("returnTo")));
        var tried = await call.AttemptAsync(new SignInWithPassword(name.Trim(), form.GetValueOrDefault("password", "")));
        if (tried.Refusal is { } refusal)
        {
            ErrorWriter.SayPause(call.Http, refusal);
            var shown = await ShownAsync(returnTo, providers, call);
            return Page(call, shown with { UserName = name, Problem = ProblemOf(refusal) }, StatusOf(refusal));
        }

        cookies.Set(call.Http.Response, tried.Value!);
        return Moved.To(call.Http, returnTo);
    }

    private static async Task<IResult> SignOutAsync(Call call, SessionCookies cookies)
    {
        if (CurrentSession.Of(call.Http) is { } current)
        {
            var form = await PageForm.OfAsync(call);
            await call.RunAsync(new EndSession(current.Session, form.ContainsKey("everywhere")));
        }

        cookies.Remove(call.Http.Response);
        return Moved.To(call.Http, "");
    }

    private static PageResult Page(Call call, SignInShown shown, int status = StatusCodes.Status200OK)
    {
        call.Http.Response.Headers.CacheControl = "private, no-store";
        var wording = call.Wording();
        return PageResult.Of<SignInPage, SignInShown>(shown, new(wording["sign-in.title"]) { NoIndex = true }, status);
    }

    private static async Task<SignInShown> ShownAsync(string returnTo, AuthenticationProviders providers, Call call)
    {
        var all = await providers.AllAsync(call.Aborted);
        return new(
            returnTo,
            all.Any(p => p is { Id: AccountInput.BuiltIn, Enabled: true }),
            [
                .. all.Where(p => p is { Enabled: true, FactoryAlias: ProviderKinds.OpenId })
                    .Where(p => OpenIdSettings.Of(p) is { ClientId: not null })
                    .Select(p => (p.Id, p.Title is { Length: > 0 } title ? title : p.Id)),
            ]
        )
        {
            MaySignUp = (await call.RunAsync(new GetSignUpOffer())).IsOpen,
        };
    }

    private static string ProblemOf(RepositoryError refusal) =>
        refusal switch
        {
            RepositoryError.RateLimited => "sign-in.wait",
            RepositoryError.BadRequest => "sign-in.wrong",
            _ => "sign-in.refused",
        };

    private static int StatusOf(RepositoryError refusal) =>
        refusal switch
        {
            RepositoryError.RateLimited => StatusCodes.Status429TooManyRequests,
            RepositoryError.BadRequest => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status403Forbidden,
        };
}
