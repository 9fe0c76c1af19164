using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Search.Saved;

namespace Quire.Api.Search;

/// <summary>The routes of the search.</summary>
internal static class SearchRoutes
{
    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        api.MapGroup("").WithTags("Search").MapSearchEndpoints();
        api.MapGroup("/admin/savedsearches").WithTags("Search").MapSavedSearchEndpoints();
        var index = api.MapGroup("/admin/index").WithTags("Search");
        index.MapIndexEndpoints();
        index.MapReindexEndpoints();
    }
}
