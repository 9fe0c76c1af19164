using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Quire.Api.Collections;

/// <summary>The routes of collections.</summary>
internal static class CollectionRoutes
{
    public static void MapCollections(this IEndpointRouteBuilder api)
    {
        var collections = api.MapGroup("/dataverses").WithTags("Collections");
        collections.MapCollectionEndpoints();
        collections.MapContentsEndpoints();
        collections.MapFacetEndpoints();
        collections.MapCollectionBlockEndpoints();
        collections.MapCollectionAssignmentEndpoints();
        collections.MapCollectionAccessEndpoints();
        collections.MapDatasetSchemaEndpoints();
        api.MapPublishAsCreator();
    }
}
