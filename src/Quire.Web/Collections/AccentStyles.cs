using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Quire.Web.Collections;

/// <summary>Serves accents as style sheets: a page itself may hold no style.</summary>
internal static class AccentStyles
{
    public static void MapAccentStyles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/accent/{colour}.css", Send).ExcludeFromDescription();

    private static IResult Send(string colour, HttpResponse response)
    {
        if (Accent.Of(colour) is not { } accent || !accent.Path.EndsWith($"/{colour}.css", StringComparison.Ordinal))
        {
            return TypedResults.NotFound();
        }

        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Text(accent.Style, "text/css; charset=utf-8");
    }
}
