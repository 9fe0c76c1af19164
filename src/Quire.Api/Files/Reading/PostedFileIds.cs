using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Quire.Api.Http;
using Quire.Domain.Access;

namespace Quire.Api.Files.Reading;

/// <summary>Reads which files the body of a request lists.</summary>
internal static class PostedFileIds
{
    private const string Field = "fileIds";

    // Bare, as a field of a form, or in an object. Clients name any of them as a form, so the type tells nothing.
    public static IReadOnlyList<ObjectRef> Of(string body)
    {
        var ids = new FileIdList();
        if (body.AsSpan().TrimStart() is ['{', ..])
        {
            AddObject(ids, body);
        }
        else if (!TryAddField(ids, body))
        {
            ids.Add(body);
        }

        return ids.Files;
    }

    /// <summary>Those of a form in parts.</summary>
    public static async Task<IReadOnlyList<ObjectRef>> OfFormAsync(HttpRequest request, CancellationToken ct)
    {
        var boundary = PartReader.BoundaryOf(request) ?? throw BodyErrors.NoBoundary();
        using var parts = new PartReader(request.Body, boundary);
        var ids = new FileIdList();
        while (await parts.NextAsync(ct) is { } part)
        {
            if (
                ContentDispositionHeaderValue.TryParse(part.Disposition, out var said)
                && HeaderUtilities.RemoveQuotes(said.Name) == Field
            )
            {
                var bytes = await BodyReader.ReadAsync(request.HttpContext, part.Body, length: null, FileIdList.Limit.Bytes, ct);
                ids.Add(WireText.TextOf(bytes, part.ContentType));
            }
        }

        return ids.Files;
    }

    private static bool TryAddField(FileIdList ids, string form)
    {
        var found = false;
        foreach (var pair in new QueryStringEnumerable(form))
        {
            if (pair.DecodeName().Span.Equals(Field, StringComparison.OrdinalIgnoreCase))
            {
                ids.Add(pair.DecodeValue().Span);
                found = true;
            }
        }

        return found;
    }

    private static void AddObject(FileIdList ids, string body)
    {
        using var json = JsonBody.Parse(body);
        if (!json.RootElement.TryGetProperty(Field, out var listed) || listed.ValueKind != JsonValueKind.Array)
        {
            throw FileRequestErrors.NoFileIds();
        }

        foreach (var id in listed.EnumerateArray())
        {
            ids.Add(id.ToString());
        }
    }
}
