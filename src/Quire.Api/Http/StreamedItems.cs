using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Quire.Contracts;

namespace Quire.Api.Http;

/// <summary>Writes a list as its items are found, so that very many take no memory.</summary>
internal static class StreamedItems
{
    private const int FlushAt = 32 * 1024;

    /// <summary>
    /// Writes an object that ends with the list. Nothing is said before the first item is there: until then a refusal is answered
    /// like any other. What fails later breaks the connection.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="items">The items.</param>
    /// <param name="begin">Writes what stands before them, with the beginning of the object and of their list.</param>
    /// <param name="write">Writes one.</param>
    /// <param name="inData">Whether the object with the list is the data of an answer, and so within another one.</param>
    public static async Task WriteAsync<T>(
        HttpContext context,
        IAsyncEnumerable<T> items,
        Action<Utf8JsonWriter> begin,
        Action<Utf8JsonWriter, T> write,
        bool inData = false
    )
    {
        var (response, ct) = (context.Response, context.RequestAborted);
        await using var found = items.GetAsyncEnumerator(ct);
        var isThere = await found.MoveNextAsync();
        response.ContentType = "application/json";
        try
        {
            await using var json = new Utf8JsonWriter(
                response.BodyWriter,
                new JsonWriterOptions { Encoder = WireJson.Options.Encoder }
            );
            begin(json);
            // What the writer holds back says little: it hands on piece by piece what the pipe then keeps.
            for (var flushed = 0L; isThere; isThere = await found.MoveNextAsync())
            {
                write(json, found.Current);
                if (json.BytesCommitted + json.BytesPending - flushed > FlushAt)
                {
                    await json.FlushAsync(ct);
                    await response.BodyWriter.FlushAsync(ct);
                    flushed = json.BytesCommitted;
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
            if (inData)
            {
                json.WriteEndObject();
            }
        }
        catch when (!response.HasStarted)
        {
            // Behind a part of the list nobody could read an error. With that part sent the connection breaks, which is honest.
            await response.StartAsync(CancellationToken.None);
            throw;
        }
    }
}
