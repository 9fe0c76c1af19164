using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Quire.Api.Http;
using Quire.Api.Sword;
using Quire.Contracts;

namespace Quire.Api.Description;

/// <summary>
/// Adds to the description of an operation what the framework cannot see: parameters that bind themselves, bodies, errors.
/// </summary>
internal sealed class OperationDescriber(IOptions<JsonOptions> json) : IOpenApiOperationTransformer
{
    public async Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        if (context.Description.HttpMethod == HttpMethods.Head && operation.OperationId is { } name)
        {
            // One handler answers both, but programs made from the document have a function for each.
            operation.OperationId = name + HttpMethods.Head[0] + HttpMethods.Head[1..].ToLowerInvariant();
        }

        AddPathParameters(operation, context.Description);
        AddQueryParameters(operation, context.Description);
        await AddBodyAsync(operation, context, cancellationToken);
        AddExample(operation);
        await AddErrorsAsync(operation, context, cancellationToken);
    }

    private static void AddPathParameters(OpenApiOperation operation, ApiDescription description)
    {
        var handler = description.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().FirstOrDefault();
        operation.Parameters ??= [];
        foreach (var name in PathTemplate.ParametersOf(description.RelativePath!))
        {
            if (operation.Parameters.Any(p => p.Name == name && p.In == ParameterLocation.Path))
            {
                continue;
            }

            var bound = handler?.GetParameters().FirstOrDefault(p => p.Name == name)?.ParameterType;
            operation.Parameters.Add(
                new OpenApiParameter
                {
                    Name = name,
                    In = ParameterLocation.Path,
                    Required = true,
                    Description = MeaningOf(bound),
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                }
            );
            if (bound == typeof(DatasetId) || bound == typeof(FileId))
            {
                operation.Parameters.Add(
                    new OpenApiParameter
                    {
                        Name = "persistentId",
                        In = ParameterLocation.Query,
                        Description =
                            "Persistent identifier, such as `doi:10.5072/FK2/ABCDEF`, when the path says `:persistentId`.",
                        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                    }
                );
            }
        }
    }

    private static void AddQueryParameters(OpenApiOperation operation, ApiDescription description)
    {
        foreach (var asked in description.ActionDescriptor.EndpointMetadata.OfType<AskedParameters>().SelectMany(a => a.All))
        {
            operation.Parameters!.Add(
                new OpenApiParameter
                {
                    Name = asked.Name,
                    In = ParameterLocation.Query,
                    Description = asked.Meaning,
                    Schema = SchemaOf(asked.Kind),
                }
            );
        }
    }

    private static OpenApiSchema SchemaOf(QueryKind kind) =>
        kind switch
        {
            QueryKind.Flag => new() { Type = JsonSchemaType.Boolean },
            QueryKind.Number => new() { Type = JsonSchemaType.Integer, Minimum = "0" },
            QueryKind.Texts => new()
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema { Type = JsonSchemaType.String },
            },
            _ => new() { Type = JsonSchemaType.String },
        };

    private static string? MeaningOf(Type? bound) =>
        bound == typeof(CollectionId) ? "Alias or number of the collection; `:root` for the root collection."
        : bound == typeof(DatasetId) ? "Number of the dataset, or `:persistentId`."
        : bound == typeof(FileId) ? "Number of the file, or `:persistentId`."
        : null;

    private async Task AddBodyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<RequestBodyShape>().LastOrDefault() is not { } body)
        {
            return;
        }

        var schema =
            body.Shape == typeof(IFormFile) ? Form()
            : body.ContentType == "multipart/form-data" ? Form(await SchemaAsync(body.Shape, context, ct))
            : await SchemaAsync(body.Shape, context, ct);
        var example = RequestExamples.Of(operation.OperationId);
        operation.RequestBody = new OpenApiRequestBody
        {
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [body.ContentType] = new() { Schema = example?.Requiring(schema) ?? schema, Example = example?.Body },
            },
        };
    }

    private static void AddExample(OpenApiOperation operation)
    {
        if (AnswerExamples.Of(operation.OperationId) is not { } example)
        {
            return;
        }

        foreach (var (_, answer) in (operation.Responses ?? []).Where(r => r.Key[0] == '2'))
        {
            if (answer.Content?.TryGetValue("application/json", out var json) == true)
            {
                json.Example = example;
            }
        }
    }

    private async Task AddErrorsAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken ct
    )
    {
        foreach (var (status, answer) in operation.Responses ?? [])
        {
            if (status[0] is '4' or '5' && answer is OpenApiResponse { Content: not { Count: > 0 } } refusal)
            {
                refusal.Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    [SpeaksSword(context) ? "text/xml" : "application/json"] = SpeaksSword(context)
                        ? new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } }
                        : new OpenApiMediaType { Schema = await SchemaAsync(typeof(ApiError), context, ct) },
                };
            }

            if (string.IsNullOrEmpty(answer.Description))
            {
                answer.Description = ReasonPhrases.GetReasonPhrase(int.Parse(status));
            }
        }
    }

    private static bool SpeaksSword(OpenApiOperationTransformerContext context) =>
        context.Description.ActionDescriptor.EndpointMetadata.OfType<SpeaksSword>().Any();

    // Type by reference, so that a document with hundreds of uses describes it once.
    private async Task<IOpenApiSchema> SchemaAsync(Type type, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var schema = await context.GetOrCreateSchemaAsync(type, null, ct);
        if (
            type == typeof(JsonElement)
            || OpenApiOptions.CreateDefaultSchemaReferenceId(json.Value.SerializerOptions.GetTypeInfo(type)) is not { } id
        )
        {
            return schema;
        }

        context.Document!.AddComponent<IOpenApiSchema>(id, schema);
        return new OpenApiSchemaReference(id, context.Document);
    }

    // Fields of their own, and perhaps a file.
    private static OpenApiSchema Form(IOpenApiSchema fields) =>
        new()
        {
            AllOf =
            [
                fields,
                new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                    {
                        ["file"] = new OpenApiSchema
                        {
                            Type = JsonSchemaType.String,
                            Format = "binary",
                            Description = "A picture, with a file name.",
                        },
                    },
                },
            ],
        };

    private static OpenApiSchema Form() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["file"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Format = "binary",
                    Description = "The bytes, with a file name.",
                },
                ["jsonData"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description = "What is said about the file, as JSON text.",
                },
            },
        };
}
