using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Quire.Api.Files.Reading;
using Quire.Api.Http;
using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Intake;

namespace Quire.Api.Files;

/// <summary>Reads an upload part by part as it arrives; none is held in memory but the short JSON one.</summary>
/// <param name="request">The request.</param>
/// <param name="replacing">Whether what it brings takes the place of a file.</param>
internal sealed class MultipartUpload(HttpRequest request, bool replacing = false) : IUpload
{
    public async Task<FileDescription> ReadAsync(Func<UploadedContent, CancellationToken, Task> take, CancellationToken ct)
    {
        var said = FileDescription.Empty;
        await PartsAsync(json => said = FileDescriptionReader.Read(json, replacing), take, ct);
        return said;
    }

    /// <summary>The JSON of a request that brings no bytes.</summary>
    public async Task<string> JsonAsync(CancellationToken ct)
    {
        var said = "";
        await PartsAsync(json => said = json, (_, _) => throw FileRequestErrors.BytesUnwanted(), ct);
        return said;
    }

    private async Task PartsAsync(Action<string> said, Func<UploadedContent, CancellationToken, Task> take, CancellationToken ct)
    {
        var boundary = PartReader.BoundaryOf(request) ?? throw BodyErrors.NoMultipart();
        var limit = request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>() ?? BodyLimit.Usual;
        using var parts = new PartReader(request.Body, boundary);
        while (await parts.NextAsync(ct) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.Disposition, out var disposition))
            {
                throw BodyErrors.PartUnnamed();
            }

            var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value;
            if (name == "jsonData")
            {
                said(
                    WireText.TextOf(
                        await BodyReader.ReadAsync(request.HttpContext, part.Body, length: null, limit.Bytes, ct),
                        part.ContentType
                    )
                );
            }
            else if (name == "file")
            {
                await take(new(part.Body, PartReader.FileNameOf(disposition), part.ContentType), ct);
            }
        }
    }
}
