using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Quire.Server;

/// <summary>For people who come with a browser: what this is, and where to go on; and the guide of this version.</summary>
internal static class StartPages
{
    private const string Folder = "guide/";
    private static readonly Assembly Own = typeof(StartPages).Assembly;

    // Read once: they are part of the program.
    private static readonly GuidePage[] Pages =
    [
        .. Own.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Select(n => Read(n))
            .OrderBy(p => p.Title, StringComparer.Ordinal),
    ];
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapStartPages(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", Methods, Start).ExcludeFromDescription();
        routes.MapMethods("/docs/guide/{page}", Methods, Guide).ExcludeFromDescription();
        routes.MapMethods("/previewurl.xhtml", Methods, Preview).ExcludeFromDescription();
        routes.MapMethods("/privateurl.xhtml", Methods, Preview).ExcludeFromDescription();
    }

    private static IResult Start(HttpResponse response)
    {
        // There is nothing on it that could do anything.
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src '{StartPage.StyleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return TypedResults.Text(StartPage.Html(Pages), "text/html", Encoding.UTF8);
    }

    // Where links to drafts lead: to what they show, as programs see it.
    private static IResult Preview(HttpRequest request, HttpResponse response)
    {
        response.Headers.CacheControl = "private, no-store";
        return request.Query["token"].ToString() is { Length: > 0 } token
            ? TypedResults.Redirect($"{request.PathBase}/api/datasets/previewUrlDatasetVersion/{Uri.EscapeDataString(token)}")
            : TypedResults.NotFound();
    }

    // As text: Markdown is made to be read.
    private static IResult Guide(string page) =>
        Array.Find(Pages, p => p.File == page) is { } found
            ? TypedResults.Text(found.Text, "text/plain", Encoding.UTF8)
            : TypedResults.NotFound();

    private static GuidePage Read(string resource)
    {
        using var stream = Own.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return new(resource[Folder.Length..], reader.ReadToEnd());
    }
}
