using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Quire.Api.Http;

/// <summary>A multipart form whose parts are small: texts, each perhaps several times, and files.</summary>
internal sealed class FormBody
{
    private readonly Dictionary<string, List<string>> _texts = new(StringComparer.Ordinal);
    private readonly List<(string Part, FormFile File)> _files = [];

    private FormBody() { }

    /// <summary>Reads a whole form, within the longest body of its endpoint.</summary>
    public static async Task<FormBody> ReadAsync(Call call)
    {
        var request = call.Http.Request;
        var boundary = PartReader.BoundaryOf(request) ?? throw BodyErrors.NoForm();
        var left = (request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>() ?? BodyLimit.Usual).Bytes;
        var form = new FormBody();
        using var parts = new PartReader(request.Body, boundary);
        while (await parts.NextAsync(call.Aborted) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.Disposition, out var disposition))
            {
                throw BodyErrors.PartUnnamed();
            }

            var bytes = await BodyReader.ReadAsync(request.HttpContext, part.Body, length: null, left, call.Aborted);
            left -= bytes.Count;
            form.Add(disposition, bytes, part.ContentType);
        }

        return form;
    }

    /// <summary>Names texts were sent under.</summary>
    public IEnumerable<string> Names => _texts.Keys;

    /// <summary>Every text of a name, in the order of the form.</summary>
    public IReadOnlyList<string> Texts(string name) => _texts.GetValueOrDefault(name, []);

    /// <summary>The text of a name; null when there is none.</summary>
    public string? Text(string name) => Texts(name) is [var first, ..] ? first : null;

    /// <summary>The files of a name, in the order of the form.</summary>
    public IReadOnlyList<FormFile> Files(string name) => [.. _files.Where(f => f.Part == name).Select(f => f.File)];

    private void Add(ContentDispositionHeaderValue disposition, ArraySegment<byte> bytes, string? contentType)
    {
        var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
        var fileName = PartReader.FileNameOf(disposition);
        if (fileName is not null)
        {
            _files.Add((name, new(fileName, bytes.ToArray())));
            return;
        }

        if (!_texts.TryGetValue(name, out var texts))
        {
            _texts[name] = texts = [];
        }

        WireText.MustBeStorable(bytes);
        texts.Add(WireText.TextOf(bytes, contentType));
    }
}
