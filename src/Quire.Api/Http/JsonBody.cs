using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Quire.Contracts;
using Quire.Domain.Errors;

namespace Quire.Api.Http;

/// <summary>Reads request bodies. The content type hardly matters, as clients of the older servers send what they like.</summary>
internal static class JsonBody
{
    // A version with thousands of values fits many times over; nothing legitimate is larger.
    private const int MaxLength = 32 * 1024 * 1024;

    /// <summary>The whole body as text.</summary>
    public static async Task<string> TextAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > MaxLength)
        {
            throw Refuse.TooLarge($"The request body is larger than {MaxLength} bytes.");
        }

        using var reader = new StreamReader(new BoundedStream(request.Body, MaxLength));
        return await reader.ReadToEndAsync(ct);
    }

    /// <summary>The body as any JSON; the message begins as clients know it.</summary>
    public static async Task<JsonDocument> DocumentAsync(HttpRequest request, CancellationToken ct, string prefix = "Error parsing Json: ")
    {
        return Parse(await TextAsync(request, ct), prefix);
    }

    /// <summary>A text as any JSON.</summary>
    public static JsonDocument Parse(string text, string prefix) =>
        Parse(() => JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }), prefix);

    /// <summary>The body as a wire type.</summary>
    public static async Task<T> ReadAsync<T>(HttpRequest request, CancellationToken ct, string prefix = "Error parsing Json: ")
    {
        var text = await TextAsync(request, ct);
        return Parse(() => JsonSerializer.Deserialize(text, (JsonTypeInfo<T>)WireJson.Options.GetTypeInfo(typeof(T))), prefix)
            ?? throw Refuse.BadRequest(prefix + "the body is empty.");
    }

    /// <summary>The body as a list of names or numbers.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(HttpRequest request, CancellationToken ct)
    {
        using var body = await DocumentAsync(request, ct);
        if (body.RootElement.ValueKind != JsonValueKind.Array
            || body.RootElement.EnumerateArray().Any(i => i.ValueKind is not (JsonValueKind.String or JsonValueKind.Number)))
        {
            throw Refuse.BadRequest("Error parsing Json: the body must be a JSON array of names.");
        }

        return [.. body.RootElement.EnumerateArray().Select(i => i.ToString())];
    }

    private static T Parse<T>(Func<T> read, string prefix)
    {
        try
        {
            return read();
        }
        catch (JsonException e)
        {
            throw Refuse.BadRequest(prefix + e.Message);
        }
    }
}
