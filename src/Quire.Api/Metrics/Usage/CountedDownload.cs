using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Files;
using Quire.Api.Http;
using Quire.Repository.Measures.Usage;

namespace Quire.Api.Metrics.Usage;

/// <summary>Bytes of files that are counted once they have been given, whole or in part.</summary>
internal sealed class CountedDownload : IResult
{
    private readonly IResult _bytes;
    private readonly IReadOnlyList<UsedFile> _files;

    private CountedDownload(IResult bytes, IReadOnlyList<UsedFile> files) => (_bytes, _files) = (bytes, files);

    /// <summary>The same bytes; counted unless whoever asks says that they were counted before.</summary>
    public static IResult Of(IResult bytes, IReadOnlyList<UsedFile> files, Call call) =>
        files.Count == 0
        || HeadAsGet.IsHead(call.Http)
        // An answered guestbook's address says so too, and is what counts.
        || (call.Flag(DownloadKey.Uncounted) && call.Query(DownloadKey.Parameter) is null)
            ? bytes
            : new CountedDownload(bytes, files);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await _bytes.ExecuteAsync(httpContext);
        var status = httpContext.Response.StatusCode;
        if (
            status is StatusCodes.Status200OK or StatusCodes.Status206PartialContent or StatusCodes.Status304NotModified
            && httpContext.RequestServices.GetRequiredService<Visitors>().Of(httpContext) is { } visitor
        )
        {
            httpContext
                .RequestServices.GetRequiredService<UsageCounter>()
                .Downloaded(visitor, _files, inParts: status == StatusCodes.Status206PartialContent);
        }
    }
}
