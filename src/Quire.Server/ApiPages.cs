using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Description;
using Scalar.AspNetCore;

namespace Quire.Server;

/// <summary>The description of the API, for programs and for people.</summary>
internal static class ApiPages
{
    private static readonly PathString Page = "/docs/api";
    private static readonly string[] Parts = ["/", "/scalar.js", "/scalar.aspnetcore.js"];

    /// <summary>
    /// Lets nobody ask for a page about a document of another name, which would say so under this server's address.
    /// </summary>
    public static void UseApiPages(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (
                    !context.Request.Path.StartsWithSegments(Page, StringComparison.OrdinalIgnoreCase, out var below)
                    || !below.HasValue
                    || Parts.Contains(below.Value)
                )
                {
                    return next(context);
                }

                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
        );

    public static void MapApiPages(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json");
        // Everything the page needs comes from this server; it asks nobody else for fonts, scripts or help.
        routes.MapScalarApiReference(
            Page,
            (page, context) =>
                page.AddDocument(ApiDocument.Name)
                    .WithTitle("Quire API")
                    .AddPreferredSecuritySchemes(ApiDocument.TokenScheme)
                    .HideClientButton()
                    .HideDeveloperTools()
                    .WithNonce(AllowedScript(context.Response))
                    .DisableAgent()
                    .DisableMcp()
                    .DisableDefaultFonts()
                    .DisableTelemetry()
        );
    }

    // A token is typed into this page, so what runs in it is what was sent with it and no more.
    private static string AllowedScript(HttpResponse response)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return nonce;
    }
}
