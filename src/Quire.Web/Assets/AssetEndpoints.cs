using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Quire.Web.Assets;

/// <summary>Serves styles, scripts and pictures of the pages.</summary>
internal static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assets/{name}", Send).ExcludeFromDescription();
        routes.MapGet("/favicon.ico", (HttpResponse response) => Answer(response, "mark.svg")).ExcludeFromDescription();
    }

    private static IResult Send(string name, HttpRequest request, HttpResponse response)
    {
        if (SiteAssets.Find($"assets/{name}") is not { } asset)
        {
            return TypedResults.NotFound();
        }

        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.Vary = "Accept-Encoding";
        if (!request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
        {
            return TypedResults.Bytes(asset.Bytes, asset.ContentType);
        }

        response.Headers.ContentEncoding = "br";
        return TypedResults.Bytes(asset.Brotli, asset.ContentType);
    }

    private static IResult Answer(HttpResponse response, string name)
    {
        response.Headers.CacheControl = "public, max-age=86400";
        var asset = SiteAssets.Find(SiteAssets.PathOf(name))!;
        return TypedResults.Bytes(asset.Bytes, asset.ContentType);
    }
}
