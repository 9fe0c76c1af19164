using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Quire.Web.Collections.Looks;

/// <summary>Serves the colours of collections as style sheets: a page itself may hold no style.</summary>
internal static class LookStyles
{
    public static void MapLookStyles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/look/{colours}.css", Send).ExcludeFromDescription();

    private static IResult Send(string colours, HttpResponse response)
    {
        if (LookColours.Named(colours) is not { } named)
        {
            return TypedResults.NotFound();
        }

        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Text(named.Style, "text/css; charset=utf-8");
    }
}
