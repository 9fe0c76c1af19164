using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Files.Thumbnails;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Collections.Logos;
using Quire.Web.Rendering;

namespace Quire.Web.Collections.Looks;

/// <summary>
/// The logos of collections, for whoever is signed in too: the API knows nobody by their session, and would not give those of a
/// collection that is not published.
/// </summary>
internal static class LogoPictures
{
    public static void MapLogoPictures(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/picture/logo/{id:long}", ShowAsync).AsPage();

    /// <summary>Where the logo of a collection is, without slash in front.</summary>
    public static string PathOf(long collection) => string.Create(CultureInfo.InvariantCulture, $"picture/logo/{collection}");

    private static async Task<IResult> ShowAsync(long id, Call call)
    {
        // Whether it is still the same is asked each time: it can be replaced, and the collection be limited.
        call.Http.Response.Headers.CacheControl = "private, no-cache";
        var target = new ObjectRef.Collection(id.ToString(CultureInfo.InvariantCulture));
        return ThumbnailAnswer.Png(await call.RunAsync(new GetCollectionLogo(target)), call);
    }
}
