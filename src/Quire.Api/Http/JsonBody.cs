using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Quire.Contracts;

namespace Quire.Api.Http;

/// <summary>Reads request bodies. The content type hardly matters, as clients of the older servers send what they like.</summary>
internal static class JsonBody
{
    private const int MostNames = 100_000;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>The whole body as text.</summary>
    public static async Task<string> TextAsync(HttpRequest request, CancellationToken ct) =>
        WireText.TextOf(await BytesAsync(request, ct), request.ContentType);

    /// <summary>The body as any JSON.</summary>
    public static async Task<JsonDocument> DocumentAsync(HttpRequest request, CancellationToken ct)
    {
        var json = WireText.Utf8Of(await BytesAsync(request, ct), request.ContentType);
        return Parse(
            json,
            room => BodyReader.ChargeOf(request.HttpContext).Add(Math.Max(0, room - (BodyReader.Cost * (long)json.Length)))
        );
    }

    /// <summary>Text as any JSON, for bodies that need not be JSON.</summary>
    public static JsonDocument Parse(string text) => Parse(Encoding.UTF8.GetBytes(text), _ => { });

    /// <summary>The body as a wire type.</summary>
    public static async Task<T> ReadAsync<T>(HttpRequest request, CancellationToken ct)
    {
        using var body = await DocumentAsync(request, ct);
        if (HasHole(body.RootElement))
        {
            throw BodyErrors.NullInList();
        }

        var form = (JsonTypeInfo<T>)WireJson.Options.GetTypeInfo(typeof(T));
        try
        {
            return body.RootElement.Deserialize(form) ?? throw BodyErrors.Empty();
        }
        catch (JsonException e)
        {
            throw BodyErrors.JsonMalformed(JsonMisfit.Find(body.RootElement, form) ?? e.Message);
        }
    }

    // The serializer puts null into lists of what cannot be null.
    private static bool HasHole(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Array => json.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Null || HasHole(item)),
            JsonValueKind.Object => json.EnumerateObject().Any(member => HasHole(member.Value)),
            _ => false,
        };

    /// <summary>The body as a list of names or numbers.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(HttpRequest request, CancellationToken ct)
    {
        using var body = await DocumentAsync(request, ct);
        if (
            body.RootElement.ValueKind != JsonValueKind.Array
            || body.RootElement.EnumerateArray().Any(i => i.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        )
        {
            throw BodyErrors.NoNames();
        }

        return body.RootElement.GetArrayLength() <= MostNames
            ? [.. body.RootElement.EnumerateArray().Select(i => i.ToString())]
            : throw BodyErrors.TooManyNames(MostNames);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json, Action<long> charge)
    {
        WireText.MustBeStorable(json.Span);
        try
        {
            charge(JsonSize.Of(json.Span, Lenient));
            return JsonDocument.Parse(json, Lenient);
        }
        catch (JsonException e)
        {
            throw BodyErrors.JsonMalformed(JsonSyntax.Problem(json.Span, e));
        }
    }

    private static Task<ArraySegment<byte>> BytesAsync(HttpRequest request, CancellationToken ct) =>
        BodyReader.ReadAsync(
            request.HttpContext,
            request.Body,
            request.ContentLength,
            (request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>() ?? BodyLimit.Usual).Bytes,
            ct
        );
}
