using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Quire.Api.Metadata;

/// <summary>The routes of metadata blocks.</summary>
internal static class MetadataRoutes
{
    public static void MapMetadata(this IEndpointRouteBuilder api)
    {
        api.MapGroup("/metadatablocks").WithTags("Metadata").MapBlockEndpoints();
        api.MapGroup("/datasetfields").WithTags("Metadata").MapFieldEndpoints();
        var admin = api.MapGroup("/admin/datasetfield").WithTags("Metadata");
        admin.MapBlockLoadingEndpoints();
        admin.MapFieldAdministrationEndpoints();
    }
}
