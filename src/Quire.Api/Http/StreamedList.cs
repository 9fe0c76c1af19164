using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Quire.Contracts;

namespace Quire.Api.Http;

/// <summary>Answers with a list as its items are found, so that very many take no memory.</summary>
/// <param name="items">The items.</param>
/// <param name="member">The name the list has in the answer.</param>
/// <param name="enveloped">Whether <c>"status":"OK"</c> stands before it.</param>
internal sealed class StreamedList<T>(IAsyncEnumerable<T> items, string member, bool enveloped) : IResult
{
    private const int FlushAt = 32 * 1024;

    private static readonly JsonTypeInfo<T> Shape = (JsonTypeInfo<T>)WireJson.Options.GetTypeInfo(typeof(T));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(
            response.BodyWriter,
            new JsonWriterOptions { Encoder = WireJson.Options.Encoder }
        );
        json.WriteStartObject();
        if (enveloped)
        {
            json.WriteString("status", "OK");
        }

        json.WriteStartArray(member);
        // What the writer holds back says little: it hands on piece by piece what the pipe then keeps.
        var flushed = 0L;
        await foreach (var item in items.WithCancellation(httpContext.RequestAborted))
        {
            JsonSerializer.Serialize(json, item, Shape);
            if (json.BytesCommitted + json.BytesPending - flushed > FlushAt)
            {
                await json.FlushAsync(httpContext.RequestAborted);
                await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
                flushed = json.BytesCommitted;
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
