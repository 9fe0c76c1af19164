using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Quire.Api.Identifiers;

/// <summary>The routes of persistent identifiers and their providers.</summary>
internal static class IdentifierRoutes
{
    public static void MapIdentifiers(this IEndpointRouteBuilder api)
    {
        api.MapGroup("/pids").WithTags("Identifiers").MapIdentifierEndpoints();
        api.MapGroup("/admin").WithTags("Identifiers").MapFileIdentifierEndpoints();
        api.MapGroup("/admin").WithTags("Identifiers").MapHandleEndpoints();
        var datasets = api.MapGroup("/datasets").WithTags("Identifiers");
        datasets.MapSendingEndpoints();
        datasets.MapDatasetGeneratorEndpoints();
        api.MapGroup("/quire/collections").WithTags("Identifiers").MapCollectionGeneratorEndpoints();
    }
}
