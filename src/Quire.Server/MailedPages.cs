using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Accounts.Sessions;

namespace Quire.Server;

/// <summary>
/// Where links in mail lead, and where people are led who sign in for the first time. Looking at them changes nothing: programs
/// that read mail look at every link.
/// </summary>
internal static class MailedPages
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapMailedPages(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/account/confirm", Methods, Confirm).ExcludeFromDescription();
        routes.MapMethods("/account/password", Methods, Password).ExcludeFromDescription();
        routes.MapMethods("/account/register", Methods, RegisterAsync).ExcludeFromDescription();
    }

    private static IResult Confirm(HttpRequest request, HttpResponse response) =>
        request.Query["token"].ToString() is not { Length: > 0 } token
            ? TypedResults.NotFound()
            : FormPage.Of(
                response,
                "Confirm your e-mail address",
                $"""
                <form method="post" action="../api/quire/confirmEmail/{Safe(Uri.EscapeDataString(token))}">
                <p>You came here from a mail that asks whether its address is yours.</p>
                <p><button>It is my address</button></p>
                </form>
                """
            );

    private static IResult Password(HttpRequest request, HttpResponse response) =>
        request.Query["token"].ToString() is not { Length: > 0 } token
            ? TypedResults.NotFound()
            : FormPage.Of(
                response,
                "Set your password",
                $"""
                <form method="post" action="../api/quire/passwordReset/{Safe(Uri.EscapeDataString(token))}">
                <p><label for="password">New password</label><br>
                <input id="password" name="password" type="password" autocomplete="new-password" required></p>
                <p><button>Set it</button></p>
                </form>
                """
            );

    private static async Task<IResult> RegisterAsync(HttpRequest request, HttpResponse response)
    {
        if (await BrowserSessions.FindAsync(request.HttpContext) is not { Session.Vouched: { } person } found)
        {
            return TypedResults.NotFound();
        }

        return FormPage.Of(
            response,
            "Make your account",
            $"""
            <form method="post" action="../api/quire/session/registration">
            <input type="hidden" name="antiforgery" value="{Safe(found.Antiforgery)}">
            <input type="hidden" name="returnTo" value="{Safe(request.Query["returnTo"].ToString())}">
            {Field("username", "Name of the account", person.UserName, fix: false)}
            {Field("firstName", "Given name", person.FirstName)}
            {Field("lastName", "Family name", person.LastName)}
            {Field("emailAddress", "E-mail address", person.Email)}
            <p><label><input type="checkbox" name="termsAccepted" value="true" required> I accept the terms of use</label></p>
            <p><button>Make it</button></p>
            </form>
            """
        );
    }

    // What the provider says, it goes on saying.
    private static string Field(string name, string label, string? value, bool fix = true) =>
        $"""
            <p><label for="{name}">{label}</label><br>
            <input id="{name}" name="{name}" value="{Safe(value ?? "")}" required{(
                fix && value is not null ? " readonly" : ""
            )}></p>
            """;

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
