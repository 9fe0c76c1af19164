using System.Text.Json.Serialization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Quire.Contracts;

namespace Quire.Api.Description;

/// <summary>The API described by itself: an OpenAPI document made from the endpoints and the wire types.</summary>
public static class ApiDocument
{
    /// <summary>Name of the document, as in its address <c>/openapi/v1.json</c>.</summary>
    public const string Name = "v1";

    /// <summary>Name of the way callers prove who they are: a token in a header.</summary>
    public const string TokenScheme = "apiToken";

    /// <summary>Registers the making of the document.</summary>
    public static IServiceCollection AddApiDocument(this IServiceCollection services)
    {
        // Schemas are made with these options, so they must name members as the wire does.
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = WireJson.Options.PropertyNamingPolicy;
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, WireJson.Options.TypeInfoResolver!);
        });
        return services.AddOpenApi(
            Name,
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.AddOperationTransformer<OperationDescriber>();
                options.AddDocumentTransformer<DocumentDescriber>();
            }
        );
    }
}
