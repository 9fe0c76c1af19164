using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Quire.Api.Http;
using Quire.Repository.Files;
using Quire.Repository.Files.Content;

namespace Quire.Api.Files;

/// <summary>The bytes of one file.</summary>
internal static class DownloadEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapDownloadEndpoints(this IEndpointRouteBuilder access)
    {
        access.MapMethods("/datafile/{id}", Methods, DownloadAsync)
            .Says("DownloadFile", "Gives the bytes of a file, or a range of them.", 206, 304, 401, 403, 404, 416)
            .Asks(QueryParameters.Format, QueryParameters.ImageThumb);
    }

    private static async Task<IResult> DownloadAsync(FileId id, Call call)
    {
        var found = await call.RunAsync(new DownloadFile(id.Ref));
        if (call.Query(QueryParameters.Format) is { } format and not "original")
        {
            throw FileRequestErrors.FormatUnavailable(format);
        }

        if (call.Query(QueryParameters.ImageThumb) is not null)
        {
            // The file itself in its place would be taken for a picture of it.
            throw FileRequestErrors.NoThumbnail();
        }

        return await BytesAsync(found, call);
    }

    private static async Task<IResult> BytesAsync(DownloadableFile found, Call call)
    {
        var file = found.File;
        var headers = call.Http.Response.Headers;
        IgnoreOtherUnits(call.Http.Request);
        // What somebody uploaded must never run in a browser as if this site had written it.
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        DownloadCaching.Set(call);
        var tag = new EntityTagHeaderValue($"\"{file.Checksum}\"");
        var stored = new DateTimeOffset(file.Object.CreatedAt, TimeSpan.Zero);
        var content = call.Get<FileContents>().Shown(file);
        var bytes = await call.Get<VerifiedContent>().OpenAsync(content, call.Aborted);
        return TypedResults.Stream(bytes, content.ContentType, found.Label, stored, tag, enableRangeProcessing: true);
    }

    // A range in a unit nobody knows asks for nothing; the framework would take its numbers for bytes.
    private static void IgnoreOtherUnits(HttpRequest request)
    {
        // Parts are for GET alone (RFC 9110, 14.2).
        if (HttpMethods.IsHead(request.Method)
            || (request.GetTypedHeaders().Range is { } range && !range.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase)))
        {
            request.Headers.Range = default;
        }
    }
}
