using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Files.Content;
using Quire.Repository.Files.Download;
using Quire.Web.Errors;
using Quire.Web.Rendering;

namespace Quire.Web.Files.Previews;

/// <summary>
/// PDF files for the browser's own viewer. Whatever else somebody uploaded under that name, it is sent as a PDF and no browser
/// takes it for a page.
/// </summary>
internal static class PdfViews
{
    private const string Type = "application/pdf";
    private static readonly byte[] Beginning = "%PDF-"u8.ToArray();

    public static void MapPdfViews(this IEndpointRouteBuilder pages) => pages.MapGet("/view/{id:long}.pdf", ShowAsync).AsPage();

    private static async Task<IResult> ShowAsync(long id, Call call, FileContents contents, VerifiedContent verified)
    {
        var found = await call.RunAsync(new DownloadFile(new ObjectRef.File(id)));
        var bytes = await verified.OpenAsync(contents.Original(found.File), call.Aborted);
        var first = new byte[Math.Min(Beginning.Length, found.File.Size)];
        await bytes.ReadExactlyAsync(first, call.Aborted);
        if (!first.AsSpan().SequenceEqual(Beginning))
        {
            await bytes.DisposeAsync();
            return MissingPage.Instance;
        }

        var headers = call.Http.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";
        headers.ContentDisposition = "inline";
        headers.CacheControl = "private, no-cache";
        if (HeadAsGet.IsHead(call.Http))
        {
            // Who only asks is told, and nothing more is read.
            await bytes.DisposeAsync();
            return new Asked(found.File.Size);
        }

        bytes.Position = 0;
        return TypedResults.Stream(bytes, Type, enableRangeProcessing: true);
    }

    private sealed class Asked(long length) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = Type;
            httpContext.Response.ContentLength = length;
            return httpContext.Response.StartAsync(httpContext.RequestAborted);
        }
    }
}
