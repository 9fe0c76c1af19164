using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Files.Thumbnails;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Files.Thumbnails;
using Quire.Web.Rendering;

namespace Quire.Web.Datasets;

/// <summary>The pictures pages and lists show of datasets.</summary>
internal static class DatasetPictures
{
    public static void MapDatasetPictures(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/picture/{id:long}", ShowAsync).AsPage();

    /// <summary>Where the picture of a dataset is, without slash in front.</summary>
    public static string PathOf(long dataset) => string.Create(CultureInfo.InvariantCulture, $"picture/{dataset}");

    private static async Task<IResult> ShowAsync(long id, Call call)
    {
        // Whether it is still the same is asked each time: it can be taken off, and the dataset be limited.
        call.Http.Response.Headers.CacheControl = "private, no-cache";
        var picture = await call.RunAsync(new GetDatasetThumbnail(new ObjectRef.Dataset(id), DatasetThumbnails.Logo));
        return ThumbnailAnswer.Png(picture.Png, call);
    }
}
