using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Quire.Api.Files.Thumbnails;
using Quire.Api.Http;
using Quire.Api.Metrics.Usage;
using Quire.Repository.Files;
using Quire.Repository.Files.Content;

namespace Quire.Api.Files;

/// <summary>The bytes of one file.</summary>
internal static class DownloadEndpoints
{
    private static readonly QueryParameter Format = new(
        "format",
        QueryKind.Text,
        "`original` for the bytes as they were uploaded."
    );

    private static readonly QueryParameter ImageThumb = new(
        "imageThumb",
        QueryKind.Text,
        "A small picture of the file as PNG, `true` for 64 pixels wide or the number of pixels, up to 400; 404 when there is none."
    );

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapDownloadEndpoints(this IEndpointRouteBuilder access)
    {
        access
            .MapMethods("/datafile/{id}", Methods, DownloadAsync)
            .Says("DownloadFile", "Gives the bytes of a file, or a range of them.", 206, 304, 400, 401, 403, 404, 416)
            .Asks(Format, ImageThumb, DownloadKey.Parameter, DownloadKey.Uncounted);
    }

    private static async Task<IResult> DownloadAsync(FileId id, FileContents contents, VerifiedContent verified, Call call)
    {
        if (call.Query(ImageThumb) is { } thumb)
        {
            return await ThumbnailAnswer.OfFileAsync(id, thumb, call);
        }

        var found = await call.RunAsync(new DownloadFile(id.Ref, call.Query(DownloadKey.Parameter)));
        if (call.Query(Format) is { } format and not "original")
        {
            throw FileRequestErrors.FormatUnavailable(format);
        }

        ServeSafely(call);
        var file = found.File;
        var content = contents.Shown(file);
        var bytes = await verified.OpenAsync(content, call.Aborted);
        var stored = new DateTimeOffset(file.Object.CreatedAt, TimeSpan.Zero);
        var tag = new EntityTagHeaderValue($"\"{file.Checksum}\"");
        DownloadName.Set(call.Http.Response, found.Label);
        return CountedDownload.Of(
            TypedResults.Stream(bytes, content.ContentType, lastModified: stored, entityTag: tag, enableRangeProcessing: true),
            found.Used is { } used ? [used] : [],
            call
        );
    }

    /// <summary>Says how bytes somebody uploaded are to be treated, and looks away from ranges that are not of bytes.</summary>
    public static void ServeSafely(Call call)
    {
        IgnoreOtherUnits(call.Http.Request);
        // What somebody uploaded must never run in a browser as if this site had written it.
        call.Http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        DownloadCaching.Set(call);
    }

    // A range in a unit nobody knows asks for nothing; the framework would take its numbers for bytes.
    private static void IgnoreOtherUnits(HttpRequest request)
    {
        // Parts are for GET alone (RFC 9110, 14.2).
        if (
            HttpMethods.IsHead(request.Method)
            || (request.GetTypedHeaders().Range is { } range && !range.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase))
        )
        {
            request.Headers.Range = default;
        }
    }
}
