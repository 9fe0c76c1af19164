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
    private static readonly JsonTypeInfo<T> Shape = (JsonTypeInfo<T>)WireJson.Options.GetTypeInfo(typeof(T));

    public Task ExecuteAsync(HttpContext httpContext) =>
        StreamedItems.WriteAsync(httpContext, items, Begin, (json, item) => JsonSerializer.Serialize(json, item, Shape));

    private void Begin(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (enveloped)
        {
            json.WriteString("status", "OK");
        }

        json.WriteStartArray(member);
    }
}
