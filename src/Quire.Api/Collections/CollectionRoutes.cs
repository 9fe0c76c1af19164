using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Collections.Links;
using Quire.Api.Collections.Logos;
using Quire.Api.Collections.Moves;
using Quire.Api.Collections.Templates;

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
        collections.MapBlockFacetEndpoints();
        collections.MapInputLevelEndpoints();
        collections.MapFeaturedCollectionEndpoints();
        collections.MapLogoEndpoints();
        collections.MapContributorRoleEndpoints();
        collections.MapCollectionBlockEndpoints();
        collections.MapCollectionAssignmentEndpoints();
        collections.MapCollectionAccessEndpoints();
        collections.MapDatasetSchemaEndpoints();
        collections.MapCollectionLinkEndpoints();
        collections.MapMoveCollectionEndpoint();
        collections.MapMetadataLanguageEndpoints();
        collections.MapTemplateEndpoints();
        collections.MapTemplateTermsEndpoints();
        var datasets = api.MapGroup("/datasets").WithTags("Collections");
        datasets.MapDatasetLinkEndpoints();
        datasets.MapMoveDatasetEndpoint();
        api.MapGroup("/admin").WithTags("Collections").MapTemplateAdministrationEndpoints();
        api.MapPublishAsCreator();
    }
}
