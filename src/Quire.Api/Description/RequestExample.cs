using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Quire.Api.Description;

/// <summary>A body an operation takes, for readers and for programs that try things out.</summary>
/// <param name="Json">The body as JSON text; of a form, its text parts as members of an object.</param>
/// <param name="Required">Members without which this operation refuses, though the type alone does not say so.</param>
internal sealed record RequestExample(string Json, params IReadOnlyList<string> Required)
{
    /// <summary>The body.</summary>
    public JsonNode Body => JsonNode.Parse(Json)!;

    /// <summary>The schema with those members required here; others may use the same type without them.</summary>
    public IOpenApiSchema Requiring(IOpenApiSchema schema) =>
        Required.Count == 0
            ? schema
            : new OpenApiSchema { AllOf = [schema], Required = Required.ToHashSet(StringComparer.Ordinal) };
}
