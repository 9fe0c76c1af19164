using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Description;
using Scalar.AspNetCore;

namespace Quire.Server;

/// <summary>The description of the API, for programs and for people.</summary>
internal static class ApiPages
{
    public static void MapApiPages(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json");
        // Everything the page needs comes from this server; it asks nobody else for fonts, scripts or help.
        routes.MapScalarApiReference("/docs/api", page => page
            .AddDocument(ApiDocument.Name)
            .WithTitle("Quire API")
            .DisableAgent()
            .DisableMcp()
            .DisableDefaultFonts()
            .DisableTelemetry());
    }
}
