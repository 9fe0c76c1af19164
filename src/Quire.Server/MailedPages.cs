using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Quire.Server;

/// <summary>Where links in mail lead. Looking at them changes nothing: programs that read mail look at every link.</summary>
internal static class MailedPages
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapMailedPages(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/account/confirm", Methods, Confirm).ExcludeFromDescription();

    private static IResult Confirm(HttpRequest request, HttpResponse response) =>
        request.Query["token"].ToString() is not { Length: > 0 } token
            ? TypedResults.NotFound()
            : FormPage.Of(
                response,
                "Confirm your e-mail address",
                $"""
                <form method="post" action="../api/quire/confirmEmail/{WebUtility.HtmlEncode(Uri.EscapeDataString(token))}">
                <p>You came here from a mail that asks whether its address is yours.</p>
                <p><button>It is my address</button></p>
                </form>
                """
            );
}
