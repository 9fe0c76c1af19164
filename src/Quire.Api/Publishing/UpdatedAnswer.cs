using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Quire.Contracts;
using Quire.Contracts.Datasets;

namespace Quire.Api.Publishing;

/// <summary>A dataset whose newest released version was corrected; the one answer with <c>status_details</c>.</summary>
internal sealed class UpdatedAnswer(DatasetResponse dataset) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(
            httpContext.Response.BodyWriter,
            new JsonWriterOptions { Encoder = WireJson.Options.Encoder }
        );
        json.WriteStartObject();
        json.WriteString("status", "OK");
        json.WriteString("status_details", "The published version of your Dataset has been updated.");
        json.WritePropertyName("data");
        JsonSerializer.Serialize(json, dataset, WireJson.Options.GetTypeInfo(typeof(DatasetResponse)));
        json.WriteEndObject();
    }
}
