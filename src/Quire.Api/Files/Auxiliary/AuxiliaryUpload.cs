using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Quire.Api.Http;
using Quire.Repository.Files.Auxiliary;
using Quire.Repository.Files.Intake;

namespace Quire.Api.Files.Auxiliary;

/// <summary>Reads the form of an auxiliary file part by part as it arrives.</summary>
internal sealed class AuxiliaryUpload(HttpRequest request) : IAuxiliaryUpload
{
    private const int LongestText = 4_096;

    public async Task<AuxiliaryDescription> ReadAsync(Func<UploadedContent, CancellationToken, Task> take, CancellationToken ct)
    {
        var boundary = PartReader.BoundaryOf(request) ?? throw BodyErrors.NoMultipart();
        using var parts = new PartReader(request.Body, boundary);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await parts.NextAsync(ct) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.Disposition, out var disposition))
            {
                throw BodyErrors.PartUnnamed();
            }

            var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value;
            if (name == "file")
            {
                await take(new(part.Body, PartReader.FileNameOf(disposition), part.ContentType), ct);
            }
            else if (name is "origin" or "isPublic" or "type")
            {
                var bytes = await BodyReader.ReadAsync(request.HttpContext, part.Body, length: null, LongestText, ct);
                WireText.MustBeStorable(bytes);
                texts[name] = WireText.TextOf(bytes, part.ContentType);
            }
        }

        return new(
            texts.GetValueOrDefault("origin"),
            texts.TryGetValue("isPublic", out var isPublic) && FlagBody.Read(isPublic),
            texts.GetValueOrDefault("type")
        );
    }
}
