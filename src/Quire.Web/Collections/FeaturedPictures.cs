using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Collections.Featured;
using Quire.Api.Http;
using Quire.Repository.Collections.Featured;
using Quire.Web.Rendering;

namespace Quire.Web.Collections;

/// <summary>
/// The pictures of what collections show first, for whoever is signed in too: the API knows nobody by their session, and would
/// not give those of a collection that is not published.
/// </summary>
internal static class FeaturedPictures
{
    public static void MapFeaturedPictures(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/picture/featured/{id:long}", ShowAsync).AsPage();

    /// <summary>Where the picture of one is, without slash in front.</summary>
    public static string PathOf(long item) => string.Create(CultureInfo.InvariantCulture, $"picture/featured/{item}");

    private static async Task<IResult> ShowAsync(long id, Call call)
    {
        // Whether it is still the same is asked each time: it can be replaced, and the collection be limited.
        call.Http.Response.Headers.CacheControl = "private, no-cache";
        return FeaturedPictureAnswer.Of(await call.RunAsync(new GetFeaturedImage(id)), call);
    }
}
