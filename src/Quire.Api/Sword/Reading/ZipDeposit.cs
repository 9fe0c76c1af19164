using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Intake;
using Quire.Repository.Storage;

namespace Quire.Api.Sword.Reading;

/// <summary>A body that is a zip, or any other file, as an upload; its digest is compared before it counts.</summary>
internal sealed class ZipDeposit(HttpRequest request) : IUpload
{
    private const int DigestLength = 16;

    public async Task<FileDescription> ReadAsync(Func<UploadedContent, CancellationToken, Task> take, CancellationToken ct)
    {
        var packaging = request.Headers["Packaging"].ToString();
        if (packaging != SwordNames.SimpleZip)
        {
            throw SwordErrors.PackagingUnsupported(SwordNames.SimpleZip, packaging);
        }

        var name = NameIn(request.Headers.ContentDisposition.ToString());
        var digest = DigestIn(request.Headers.ContentMD5.ToString());
        await using var body = new DigestingStream(request.Body, [ContentDigests.Md5]);
        await take(new(body, name, request.ContentType), ct);
        // Whoever unpacks an archive need not have read it to its last byte.
        await body.CopyToAsync(Stream.Null, ct);
        if (body.Position == 0)
        {
            throw SwordErrors.NothingSent();
        }

        return digest is null || (await body.DigestsAsync())[ContentDigests.Md5] == digest
            ? FileDescription.Empty
            : throw SwordErrors.ChecksumMismatch();
    }

    // Many clients leave out the kind of disposition.
    private static string NameIn(string header)
    {
        var whole = header.TrimStart().StartsWith("filename", StringComparison.OrdinalIgnoreCase)
            ? "attachment; " + header
            : header;
        if (!ContentDispositionHeaderValue.TryParse(whole, out var disposition))
        {
            throw SwordErrors.NameMissing();
        }

        var name = disposition.FileNameStar.HasValue
            ? disposition.FileNameStar.Value
            : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
        return string.IsNullOrWhiteSpace(name) ? throw SwordErrors.NameMissing() : name;
    }

    // SWORD writes hexadecimal digits, HTTP base64. Null for none, else in lower-case hexadecimal.
    private static string? DigestIn(string header)
    {
        var sent = header.Trim();
        if (sent.Length == 0)
        {
            return null;
        }

        var bytes = new byte[DigestLength];
        return ContentDigests.IsDigest(ContentDigests.Md5, sent) ? sent.ToLowerInvariant()
            : Convert.TryFromBase64String(sent, bytes, out var length) && length == DigestLength ? Convert.ToHexStringLower(bytes)
            : throw SwordErrors.DigestMalformed(sent);
    }
}
