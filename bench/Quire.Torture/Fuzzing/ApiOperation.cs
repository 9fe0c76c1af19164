using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Torture.Fuzzing;

/// <summary>One operation of the OpenAPI document.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The path with its placeholders.</param>
/// <param name="Query">Names of query parameters.</param>
/// <param name="Bodies">What bodies it takes: media type and schema.</param>
internal sealed record ApiOperation(
    string Id,
    HttpMethod Method,
    string Path,
    IReadOnlyList<string> Query,
    IReadOnlyList<(string MediaType, JsonNode? Schema)> Bodies
)
{
    public static (IReadOnlyList<ApiOperation> All, JsonNode Schemas) Read()
    {
        var document = JsonNode.Parse(
            File.ReadAllText(System.IO.Path.Combine(RepositoryRoot.Path, "docs", "api", "openapi.json"))
        )!;
        var all =
            from path in document["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            where operation.Value is JsonObject && operation.Value["responses"] is not null
            select Of(path.Key, operation.Key, operation.Value!);
        return ([.. all], document["components"]!["schemas"]!);
    }

    private static ApiOperation Of(string path, string method, JsonNode operation)
    {
        var query = (operation["parameters"]?.AsArray() ?? [])
            .Where(p => p!["in"]?.GetValue<string>() == "query")
            .Select(p => p!["name"]!.GetValue<string>());
        var bodies = (operation["requestBody"]?["content"]?.AsObject() ?? []).Select(b => (b.Key, b.Value?["schema"]));
        return new(operation["operationId"]!.GetValue<string>(), new(method.ToUpperInvariant()), path, [.. query], [.. bodies]);
    }
}
