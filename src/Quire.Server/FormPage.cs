using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Quire.Server;

/// <summary>A page with one thing to do on it, which mail leads to.</summary>
internal static class FormPage
{
    /// <param name="response">What it goes out with: nobody keeps it, and its address is told to nobody.</param>
    /// <param name="title">What it is about.</param>
    /// <param name="form">The form, as HTML.</param>
    public static IResult Of(HttpResponse response, string title, string form)
    {
        response.Headers.CacheControl = "private, no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src '{StartPage.StyleHash}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        return TypedResults.Text(Html(title, form), "text/html", Encoding.UTF8);
    }

    private static string Html(string title, string form) =>
        $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{WebUtility.HtmlEncode(title)}</title>
            <style>{StartPage.Style}</style>
            </head>
            <body>
            <main>
            <h1>{WebUtility.HtmlEncode(title)}</h1>
            {form}
            </main>
            </body>
            </html>

            """;
}
