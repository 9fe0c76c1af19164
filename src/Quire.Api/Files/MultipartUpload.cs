using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Repository.Files;
using Quire.Repository.Files.Intake;

namespace Quire.Api.Files;

/// <summary>Reads an upload section by section as it arrives; no section is held in memory but the short JSON one.</summary>
internal sealed class MultipartUpload(HttpRequest request) : IUpload
{
    private const int MaxJsonLength = 4 * 1024 * 1024;

    // With the few kilobytes of the default a large file comes in hundreds of thousands of steps, each of which costs more than its bytes.
    private const int ReadAhead = 128 * 1024;

    public async Task<FileDescription> ReadAsync(Func<UploadedContent, CancellationToken, Task> take, CancellationToken ct)
    {
        var said = FileDescription.Empty;
        await SectionsAsync(json => said = FileDescriptionJson.Read(json), take, ct);
        return said;
    }

    /// <summary>The JSON of a request that brings no bytes.</summary>
    public async Task<string> JsonAsync(CancellationToken ct)
    {
        var said = "";
        await SectionsAsync(
            json => said = json, (_, _) => throw Refuse.BadRequest("This request takes no files, only what is said of files uploaded before."), ct);
        return said;
    }

    private async Task SectionsAsync(Action<string> said, Func<UploadedContent, CancellationToken, Task> take, CancellationToken ct)
    {
        var reader = new MultipartReader(Boundary(), request.Body, ReadAhead) { HeadersLengthLimit = 64 * 1024, BodyLengthLimit = null };
        try
        {
            while (await reader.ReadNextSectionAsync(ct) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                {
                    throw Refuse.BadRequest("The multipart body has a part without a name.");
                }

                var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value;
                if (name == "jsonData")
                {
                    said(await TextAsync(section, ct));
                }
                else if (name == "file")
                {
                    await take(new(section.Body, FileName(disposition), section.ContentType), ct);
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException { InnerException: null } && request.HttpContext.RequestAborted.IsCancellationRequested is false && IsMalformed(e))
        {
            throw Refuse.BadRequest($"The multipart body cannot be read: {e.Message}");
        }
    }

    private string Boundary()
    {
        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;
        return string.IsNullOrWhiteSpace(boundary) || boundary.Length > 200
            ? throw Refuse.BadRequest("You must upload a file: the request must be multipart/form-data with a boundary.")
            : boundary;
    }

    private static Task<string> TextAsync(MultipartSection section, CancellationToken ct) =>
        WireText.ReadAsync(new BoundedStream(section.Body, MaxJsonLength), section.ContentType, ct);

    private static string? FileName(ContentDispositionHeaderValue disposition) =>
        (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).Value;

    // The reader signals a broken body with the same exceptions a store uses for its own troubles; its texts tell them apart.
    private static bool IsMalformed(Exception e) =>
        e is InvalidDataException || e.Message.Contains("multipart", StringComparison.OrdinalIgnoreCase) || e.Message.Contains("Unexpected end of Stream", StringComparison.Ordinal);
}
