using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Quire.Contracts;
using Quire.Repository.Measures.Reading;

namespace Quire.Api.Metrics;

/// <summary>Writes a tree of collections, however deep it is.</summary>
/// <param name="nodes">The first is the root of the tree.</param>
internal sealed class TreeAnswer(IReadOnlyList<CollectionNode> nodes) : IResult
{
    private readonly ILookup<long, CollectionNode> _below = nodes.Skip(1).ToLookup(n => n.OwnerId);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(
            httpContext.Response.BodyWriter,
            new JsonWriterOptions { Encoder = WireJson.Options.Encoder }
        );
        json.WriteStartObject();
        json.WriteString("status", "OK");
        json.WritePropertyName("data");
        Write(json, nodes[0], depth: 0);
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, CollectionNode node, int depth)
    {
        json.WriteStartObject();
        json.WriteNumber("id", node.Id);
        json.WriteNumber("ownerId", node.OwnerId);
        json.WriteString("alias", node.Alias);
        json.WriteNumber("depth", depth);
        json.WriteString("name", node.Name);
        if (_below.Contains(node.Id))
        {
            json.WriteStartArray("children");
            foreach (var child in _below[node.Id])
            {
                Write(json, child, depth + 1);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
