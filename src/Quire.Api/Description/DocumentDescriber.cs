using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Quire.Api.Administration;
using Quire.Api.Http;
using Quire.Repository.Installation;

namespace Quire.Api.Description;

/// <summary>What the document says about the API as a whole.</summary>
internal sealed class DocumentDescriber(IOptions<InstallationOptions> installation) : IOpenApiDocumentTransformer
{
    public Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        document.Info = new()
        {
            Title = "Quire",
            Version = Build.ProductVersion,
            Description =
                "The Dataverse Native API as Quire speaks it. Every path is served under `/api` and under `/api/v1`. Success is "
                + "`{\"status\":\"OK\",\"data\":…}`, an error `{\"status\":\"ERROR\",\"message\":\"…\"}`. `:persistentId` in place of a "
                + "dataset's or file's number takes the identifier from the query parameter `persistentId`.",
            License = new() { Name = "Apache-2.0", Url = new("https://www.apache.org/licenses/LICENSE-2.0") },
        };
        // Without a host: the document is asked for at whatever name this server has for the caller.
        document.Servers = [new() { Url = new Uri(installation.Value.SiteUrl).AbsolutePath }];
        var used = document
            .Paths.Values.SelectMany(p => p.Operations ?? [])
            .SelectMany(o => o.Value.Tags ?? new HashSet<OpenApiTagReference>())
            .Select(t => t.Reference.Id!)
            .ToHashSet(StringComparer.Ordinal);
        document.Tags = CapabilityTags
            .All.Where(t => used.Contains(t.Name))
            .Select(t => new OpenApiTag { Name = t.Name, Description = t.Description })
            .ToHashSet();
        document.AddComponent<IOpenApiSecurityScheme>(
            ApiDocument.TokenScheme,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = ApiTokenReader.Header,
                Description = "API token of an account. What is public needs none.",
            }
        );
        // Either: most calls answer guests too, as far as guests may see.
        document.Security = [new() { [new(ApiDocument.TokenScheme, document)] = [] }, []];
        new OpenApiWalker(new JoinedDescriptions()).Walk(document);
        return Task.CompletedTask;
    }
}
