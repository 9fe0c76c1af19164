using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Quire.Api.Storage;

/// <summary>The routes of stores and of what they hold.</summary>
internal static class StorageRoutes
{
    public static void MapStorage(this IEndpointRouteBuilder api)
    {
        var collections = api.MapGroup("/dataverses").WithTags("Storage");
        collections.MapCollectionQuotas();
        collections.MapCollectionDrivers();
        var datasets = api.MapGroup("/datasets").WithTags("Storage");
        datasets.MapDatasetQuotas();
        datasets.MapDatasetDrivers();
        api.MapGroup("/admin/storageSites").WithTags("Storage").MapStorageSites();
    }
}
