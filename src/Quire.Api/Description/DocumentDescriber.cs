using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Quire.Api.Http;

namespace Quire.Api.Description;

/// <summary>What the document says about the API as a whole.</summary>
internal sealed class DocumentDescriber : IOpenApiDocumentTransformer
{
    public const string TokenScheme = "apiToken";

    public Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        document.Info = new()
        {
            Title = "Quire",
            Version = "1",
            Description =
                "The Dataverse Native API as Quire speaks it. Every path is served under `/api` and under `/api/v1`. Success is "
                + "`{\"status\":\"OK\",\"data\":…}`, an error `{\"status\":\"ERROR\",\"message\":\"…\"}`. `:persistentId` in place of a "
                + "dataset's or file's number takes the identifier from the query parameter `persistentId`.",
            License = new() { Name = "Apache-2.0", Url = new("https://www.apache.org/licenses/LICENSE-2.0") },
        };
        document.Servers = [new() { Url = "/" }];
        document.Tags = CapabilityTags.All.Select(t => new OpenApiTag { Name = t.Name, Description = t.Description }).ToHashSet();
        document.AddComponent<IOpenApiSecurityScheme>(
            TokenScheme,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = ApiTokenReader.Header,
                Description = "API token of an account. What is public needs none.",
            }
        );
        // Either: most calls answer guests too, as far as guests may see.
        document.Security = [new() { [new(TokenScheme, document)] = [] }, []];
        return Task.CompletedTask;
    }
}
